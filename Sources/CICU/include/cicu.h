/// The few functions of ICU that Saripati needs, without ICU's own types: ICU's headers clash with Foundation.
#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

/// Which boundaries an iterator finds (UAX #29).
enum cicu_kind { CICU_WORD = 0, CICU_SENTENCE = 1 };

typedef struct cicu_iterator cicu_iterator;

/// A break iterator for `locale` (BCP 47), or NULL with ICU's code in `error`.
cicu_iterator *_Nullable cicu_open(int32_t kind, const char *_Nonnull locale, int32_t *_Nonnull error);
void cicu_close(cicu_iterator *_Nonnull iterator);
/// Begins at the start of `text`, which must live until the next call; `length` counts UTF-16 units.
int32_t cicu_set_text(cicu_iterator *_Nonnull iterator, const uint16_t *_Nonnull text, int32_t length);
/// The next boundary in UTF-16 units, or -1 at the end.
int32_t cicu_next(cicu_iterator *_Nonnull iterator);

/// ICU's compiled rules for one kind of boundary: a state machine over classes of code points.
///
/// A state is the place of its row in `next`; state 0 stops. A segment may end behind a code point that leads to
/// `first_end` or a later state.
enum { CICU_ROW = 64, CICU_TABLED = 0x3000 };
typedef struct {
  /// `next[state + class]` is the next state.
  const uint16_t *_Nonnull next;
  /// The classes of the code points below `CICU_TABLED`.
  const uint8_t *_Nonnull classes;
  const void *_Nonnull trie;
  uint32_t start, first_end;
  /// The class of the text's end, and the first class whose code points ICU looks up in dictionaries.
  uint32_t end_class, dictionary_start;
} cicu_machine;

/// The machine of a kind of boundary, or NULL where ICU keeps its rules in a format that is not known here.
/// It is never freed, never changes, and may be read by any thread.
const cicu_machine *_Nullable cicu_machine_open(int32_t kind, const char *_Nonnull locale);
/// The class of any code point.
uint32_t cicu_machine_class(const cicu_machine *_Nonnull machine, uint32_t code_point);

/// Converts `source` in `charset` (an IANA name) to UTF-8; bad sequences become U+FFFD.
/// Returns the number of bytes needed; nothing is written beyond `capacity`. Negative: ICU's error, negated.
int64_t cicu_to_utf8(const char *_Nonnull charset, const uint8_t *_Nonnull source, int64_t length,
                     uint8_t *_Nullable target, int64_t capacity);

/// Values of Unicode properties for one code point.
int32_t cicu_word_break(uint32_t code_point);
int32_t cicu_sentence_break(uint32_t code_point);
int32_t cicu_line_break(uint32_t code_point);
int32_t cicu_general_category(uint32_t code_point);
int32_t cicu_is_extended_pictographic(uint32_t code_point);
int32_t cicu_digit_value(uint32_t code_point);
/// Simple case folding, plus full-width forms folded to ASCII.
uint32_t cicu_fold(uint32_t code_point);
int32_t cicu_is_upper(uint32_t code_point);
/// Whether nothing is shown for it: soft hyphens, zero-width characters, marks of direction.
int32_t cicu_is_ignorable(uint32_t code_point);
/// The code point that two stand for (`e` and U+0301: `é`), or 0.
uint32_t cicu_compose(uint32_t first, uint32_t second);

/// ICU's version, as "72.1".
const char *_Nonnull cicu_version(void);

#endif
