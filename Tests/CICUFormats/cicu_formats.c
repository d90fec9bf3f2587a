#include "cicu_formats.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uenum.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumberrangeformatter.h>
#include <unicode/ustring.h>

enum kind { SPELLED, NUMBER, NUMBER_RANGE, DATE, DATE_RANGE };

struct cicu_format {
  enum kind kind;
  void *formatter, *result;
};

enum { LONGEST = 200 };
static const UChar UTC[] = {'U', 'T', 'C', 0};

static cicu_format *wrap(enum kind kind, void *formatter, void *result, UErrorCode status) {
  if (U_FAILURE(status)) return NULL;
  cicu_format *format = malloc(sizeof *format);
  if (format == NULL) return NULL;
  *format = (cicu_format){kind, formatter, result};
  return format;
}

static const UChar *widened(const char *text, UChar *target) {
  u_charsToUChars(text, target, (int32_t)strlen(text) + 1);
  return target;
}

cicu_format *cicu_format_spelled(const char *locale, const char *rules) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[LONGEST];
  UNumberFormat *formatter = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
  if (rules != NULL && U_SUCCESS(status))
    unum_setTextAttribute(formatter, UNUM_DEFAULT_RULESET, widened(rules, name), -1, &status);
  return wrap(SPELLED, formatter, NULL, status);
}

cicu_format *cicu_format_number(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LONGEST];
  void *formatter = unumf_openForSkeletonAndLocale(widened(skeleton, wide), -1, locale, &status);
  return wrap(NUMBER, formatter, unumf_openResult(&status), status);
}

cicu_format *cicu_format_number_range(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LONGEST];
  void *formatter = unumrf_openForSkeletonWithCollapseAndIdentityFallback(
      widened(skeleton, wide), -1, UNUM_RANGE_COLLAPSE_AUTO, UNUM_IDENTITY_FALLBACK_SINGLE_VALUE, locale, NULL,
      &status);
  return wrap(NUMBER_RANGE, formatter, unumrf_openResult(&status), status);
}

cicu_format *cicu_format_date(const char *locale, int32_t date_style, int32_t time_style) {
  UErrorCode status = U_ZERO_ERROR;
  void *formatter =
      udat_open((UDateFormatStyle)time_style, (UDateFormatStyle)date_style, locale, UTC, -1, NULL, 0, &status);
  return wrap(DATE, formatter, NULL, status);
}

cicu_format *cicu_format_date_pattern(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LONGEST], pattern[LONGEST];
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t length = udatpg_getBestPattern(generator, widened(skeleton, wide), -1, pattern, LONGEST, &status);
  udatpg_close(generator);
  void *formatter = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, UTC, -1, pattern, length, &status);
  return wrap(DATE, formatter, NULL, status);
}

cicu_format *cicu_format_date_range(const char *locale, const char *skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[LONGEST];
  void *formatter = udtitvfmt_open(locale, widened(skeleton, wide), -1, UTC, -1, &status);
  return wrap(DATE_RANGE, formatter, NULL, status);
}

void cicu_format_close(cicu_format *format) {
  if (format == NULL) return;
  switch (format->kind) {
    case SPELLED: unum_close(format->formatter); break;
    case NUMBER:
      unumf_close(format->formatter);
      unumf_closeResult(format->result);
      break;
    case NUMBER_RANGE:
      unumrf_close(format->formatter);
      unumrf_closeResult(format->result);
      break;
    case DATE: udat_close(format->formatter); break;
    case DATE_RANGE: udtitvfmt_close(format->formatter); break;
  }
  free(format);
}

static int32_t copied(const UFormattedValue *value, uint16_t *target, int32_t capacity, UErrorCode *status) {
  int32_t length = 0;
  const UChar *text = ufmtval_getString(value, &length, status);
  if (U_FAILURE(*status) || length > capacity) return -1;
  memcpy(target, text, (size_t)length * sizeof *text);
  return length;
}

int32_t cicu_format_decimals(cicu_format *format, const char *number, const char *last, uint16_t *target,
                             int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = -1;
  int32_t digits = (int32_t)strlen(number);
  switch (format->kind) {
    case SPELLED:
      length = unum_formatDecimal(format->formatter, number, digits, (UChar *)target, capacity, NULL, &status);
      break;
    case NUMBER:
      unumf_formatDecimal(format->formatter, number, digits, format->result, &status);
      length = copied(unumf_resultAsValue(format->result, &status), target, capacity, &status);
      break;
    case NUMBER_RANGE:
      unumrf_formatDecimalRange(format->formatter, number, digits, last, (int32_t)strlen(last), format->result, &status);
      length = copied(unumrf_resultAsValue(format->result, &status), target, capacity, &status);
      break;
    default: break;
  }
  return U_FAILURE(status) ? -1 : length;
}

int32_t cicu_format_days(cicu_format *format, double day, double last, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = -1;
  if (format->kind == DATE) {
    length = udat_format(format->formatter, day, (UChar *)target, capacity, NULL, &status);
  } else if (format->kind == DATE_RANGE) {
    length = udtitvfmt_format(format->formatter, day, last, (UChar *)target, capacity, NULL, &status);
  }
  return U_FAILURE(status) ? -1 : length;
}

const char *cicu_format_currency(int32_t index) {
  UErrorCode status = U_ZERO_ERROR;
  static char code[8];
  UEnumeration *codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  const char *found = NULL;
  for (int32_t at = 0; at <= index && U_SUCCESS(status); at++) found = uenum_next(codes, NULL, &status);
  if (found != NULL) found = strncpy(code, found, sizeof code - 1);
  uenum_close(codes);
  return found;
}
