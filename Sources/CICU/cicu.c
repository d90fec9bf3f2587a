#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uversion.h>

struct cicu_iterator {
  UBreakIterator *breaks;
};

cicu_iterator *cicu_open(int32_t kind, const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  *error = U_FAILURE(status) ? (int32_t)status : 0;
  if (U_FAILURE(status)) return NULL;
  cicu_iterator *iterator = malloc(sizeof *iterator);
  if (iterator == NULL) {
    ubrk_close(breaks);
    return NULL;
  }
  iterator->breaks = breaks;
  return iterator;
}

void cicu_close(cicu_iterator *iterator) {
  ubrk_close(iterator->breaks);
  free(iterator);
}

int32_t cicu_set_text(cicu_iterator *iterator, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator->breaks, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return (int32_t)status;
  ubrk_first(iterator->breaks);
  return 0;
}

int32_t cicu_next(cicu_iterator *iterator) {
  int32_t boundary = ubrk_next(iterator->breaks);
  return boundary == UBRK_DONE ? -1 : boundary;
}

int64_t cicu_to_utf8(const char *charset, const uint8_t *source, int64_t length, uint8_t *target, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &status);
  UConverter *to = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    if (from) ucnv_close(from);
    if (to) ucnv_close(to);
    return -(int64_t)status;
  }
  const char *in = (const char *)source, *end = in + length;
  char scratch[4096];
  UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
  int64_t total = 0;
  int reset = 1;
  for (;;) {
    char *out = scratch;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to, from, &out, scratch + sizeof scratch, &in, end, pivot, &pivot_source, &pivot_target,
                   pivot + sizeof pivot / sizeof *pivot, (UBool)reset, 1, &status);
    reset = 0;
    int64_t produced = out - scratch;
    if (target != NULL && total < capacity) {
      int64_t room = capacity - total;
      memcpy(target + total, scratch, (size_t)(produced < room ? produced : room));
    }
    total += produced;
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    break;
  }
  ucnv_close(from);
  ucnv_close(to);
  return U_FAILURE(status) ? -(int64_t)status : total;
}

int32_t cicu_word_break(uint32_t c) { return u_getIntPropertyValue((UChar32)c, UCHAR_WORD_BREAK); }
int32_t cicu_sentence_break(uint32_t c) { return u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK); }
int32_t cicu_line_break(uint32_t c) { return u_getIntPropertyValue((UChar32)c, UCHAR_LINE_BREAK); }
int32_t cicu_general_category(uint32_t c) { return u_charType((UChar32)c); }
int32_t cicu_is_extended_pictographic(uint32_t c) {
  return u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
}
int32_t cicu_digit_value(uint32_t c) { return u_charDigitValue((UChar32)c); }
uint32_t cicu_fold(uint32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  return (uint32_t)u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT);
}
int32_t cicu_is_upper(uint32_t c) { return u_isUUppercase((UChar32)c); }
int32_t cicu_is_ignorable(uint32_t c) {
  return u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}
uint32_t cicu_compose(uint32_t first, uint32_t second) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *composer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return 0;
  UChar32 composed = unorm2_composePair(composer, (UChar32)first, (UChar32)second);
  return composed < 0 ? 0 : (uint32_t)composed;
}

const char *cicu_version(void) {
  static char text[U_MAX_VERSION_STRING_LENGTH];
  if (text[0] == 0) {
    UVersionInfo version;
    u_getVersion(version);
    u_versionToString(version, text);
  }
  return text;
}
