/// ICU's formatters, for the tests alone: numbers, amounts of money, dates and ranges as ICU writes them.
/// No type of ICU's own, as in `cicu.h`.
#ifndef CICU_FORMATS_H
#define CICU_FORMATS_H

#include <stdint.h>

typedef struct cicu_format cicu_format;

/// Numbers spelled out; `rules` is a rule set of ICU's ("%spellout-cardinal-verbose"), or NULL for the locale's own.
cicu_format *_Nullable cicu_format_spelled(const char *_Nonnull locale, const char *_Nullable rules);
/// Numbers by a skeleton of ICU's: "currency/EUR unit-width-full-name".
cicu_format *_Nullable cicu_format_number(const char *_Nonnull locale, const char *_Nonnull skeleton);
/// Ranges of numbers by a skeleton.
cicu_format *_Nullable cicu_format_number_range(const char *_Nonnull locale, const char *_Nonnull skeleton);
/// Days and times of day in UTC. Styles: 0 full, 1 long, 2 medium, 3 short, -1 none.
cicu_format *_Nullable cicu_format_date(const char *_Nonnull locale, int32_t date_style, int32_t time_style);
/// Days in UTC by a skeleton: "yMMMM".
cicu_format *_Nullable cicu_format_date_pattern(const char *_Nonnull locale, const char *_Nonnull skeleton);
/// Ranges of days in UTC by a skeleton.
cicu_format *_Nullable cicu_format_date_range(const char *_Nonnull locale, const char *_Nonnull skeleton);
void cicu_format_close(cicu_format *_Nullable format);

/// Writes a decimal number ("-1234.50"), or a range to `last`; returns the number of UTF-16 units, negative on failure.
int32_t cicu_format_decimals(cicu_format *_Nonnull format, const char *_Nonnull number, const char *_Nullable last,
                             uint16_t *_Nonnull target, int32_t capacity);
/// Writes milliseconds since 1970, or a range to `last`.
int32_t cicu_format_days(cicu_format *_Nonnull format, double day, double last, uint16_t *_Nonnull target,
                         int32_t capacity);

/// The ISO 4217 codes of today's currencies, one after the other; NULL at the end.
const char *_Nullable cicu_format_currency(int32_t index);

#endif
