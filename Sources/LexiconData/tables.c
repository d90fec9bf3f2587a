// Written by Scripts/embed-lexicons; do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "lexicon_data.h"

static const uint8_t table_0[] = {
#embed "../../Lexicons/common/currencies.tsv"
};
static const uint8_t table_1[] = {
#embed "../../Lexicons/common/fractions.tsv"
};
static const uint8_t table_2[] = {
#embed "../../Lexicons/common/idioms.tsv"
};
static const uint8_t table_3[] = {
#embed "../../Lexicons/common/modifiers.tsv"
};
static const uint8_t table_4[] = {
#embed "../../Lexicons/common/names-with-numbers.tsv"
};
static const uint8_t table_5[] = {
#embed "../../Lexicons/common/ordinals.tsv"
};
static const uint8_t table_6[] = {
#embed "../../Lexicons/common/per-markers.tsv"
};
static const uint8_t table_7[] = {
#embed "../../Lexicons/common/percent.tsv"
};
static const uint8_t table_8[] = {
#embed "../../Lexicons/common/period-heads.tsv"
};
static const uint8_t table_9[] = {
#embed "../../Lexicons/common/places.tsv"
};
static const uint8_t table_10[] = {
#embed "../../Lexicons/common/range-markers.tsv"
};
static const uint8_t table_11[] = {
#embed "../../Lexicons/common/time-zones.tsv"
};
static const uint8_t table_12[] = {
#embed "../../Lexicons/common/units.tsv"
};
static const uint8_t table_13[] = {
#embed "../../Lexicons/en/change-markers.tsv"
};
static const uint8_t table_14[] = {
#embed "../../Lexicons/en/change-verbs.tsv"
};
static const uint8_t table_15[] = {
#embed "../../Lexicons/en/classifiers.tsv"
};
static const uint8_t table_16[] = {
#embed "../../Lexicons/en/conventions.tsv"
};
static const uint8_t table_17[] = {
#embed "../../Lexicons/en/currencies.tsv"
};
static const uint8_t table_18[] = {
#embed "../../Lexicons/en/date-modifiers.tsv"
};
static const uint8_t table_19[] = {
#embed "../../Lexicons/en/day-parts.tsv"
};
static const uint8_t table_20[] = {
#embed "../../Lexicons/en/deixis.tsv"
};
static const uint8_t table_21[] = {
#embed "../../Lexicons/en/fractions.tsv"
};
static const uint8_t table_22[] = {
#embed "../../Lexicons/en/frequencies.tsv"
};
static const uint8_t table_23[] = {
#embed "../../Lexicons/en/holidays.tsv"
};
static const uint8_t table_24[] = {
#embed "../../Lexicons/en/idioms.tsv"
};
static const uint8_t table_25[] = {
#embed "../../Lexicons/en/modifiers.tsv"
};
static const uint8_t table_26[] = {
#embed "../../Lexicons/en/months.tsv"
};
static const uint8_t table_27[] = {
#embed "../../Lexicons/en/multiples.tsv"
};
static const uint8_t table_28[] = {
#embed "../../Lexicons/en/multipliers.tsv"
};
static const uint8_t table_29[] = {
#embed "../../Lexicons/en/names-with-numbers.tsv"
};
static const uint8_t table_30[] = {
#embed "../../Lexicons/en/numerals.tsv"
};
static const uint8_t table_31[] = {
#embed "../../Lexicons/en/ordinals.tsv"
};
static const uint8_t table_32[] = {
#embed "../../Lexicons/en/per-markers.tsv"
};
static const uint8_t table_33[] = {
#embed "../../Lexicons/en/percent.tsv"
};
static const uint8_t table_34[] = {
#embed "../../Lexicons/en/period-heads.tsv"
};
static const uint8_t table_35[] = {
#embed "../../Lexicons/en/places.tsv"
};
static const uint8_t table_36[] = {
#embed "../../Lexicons/en/range-markers.tsv"
};
static const uint8_t table_37[] = {
#embed "../../Lexicons/en/relative-markers.tsv"
};
static const uint8_t table_38[] = {
#embed "../../Lexicons/en/seasons.tsv"
};
static const uint8_t table_39[] = {
#embed "../../Lexicons/en/set-markers.tsv"
};
static const uint8_t table_40[] = {
#embed "../../Lexicons/en/time-units.tsv"
};
static const uint8_t table_41[] = {
#embed "../../Lexicons/en/time-zones.tsv"
};
static const uint8_t table_42[] = {
#embed "../../Lexicons/en/units.tsv"
};
static const uint8_t table_43[] = {
#embed "../../Lexicons/en/vague-numerals.tsv"
};
static const uint8_t table_44[] = {
#embed "../../Lexicons/en/weekdays.tsv"
};
static const uint8_t table_45[] = {
#embed "../../Lexicons/id/change-markers.tsv"
};
static const uint8_t table_46[] = {
#embed "../../Lexicons/id/change-verbs.tsv"
};
static const uint8_t table_47[] = {
#embed "../../Lexicons/id/classifiers.tsv"
};
static const uint8_t table_48[] = {
#embed "../../Lexicons/id/conventions.tsv"
};
static const uint8_t table_49[] = {
#embed "../../Lexicons/id/currencies.tsv"
};
static const uint8_t table_50[] = {
#embed "../../Lexicons/id/date-modifiers.tsv"
};
static const uint8_t table_51[] = {
#embed "../../Lexicons/id/day-parts.tsv"
};
static const uint8_t table_52[] = {
#embed "../../Lexicons/id/deixis.tsv"
};
static const uint8_t table_53[] = {
#embed "../../Lexicons/id/fractions.tsv"
};
static const uint8_t table_54[] = {
#embed "../../Lexicons/id/frequencies.tsv"
};
static const uint8_t table_55[] = {
#embed "../../Lexicons/id/holidays.tsv"
};
static const uint8_t table_56[] = {
#embed "../../Lexicons/id/idioms.tsv"
};
static const uint8_t table_57[] = {
#embed "../../Lexicons/id/modifiers.tsv"
};
static const uint8_t table_58[] = {
#embed "../../Lexicons/id/months.tsv"
};
static const uint8_t table_59[] = {
#embed "../../Lexicons/id/multiples.tsv"
};
static const uint8_t table_60[] = {
#embed "../../Lexicons/id/multipliers.tsv"
};
static const uint8_t table_61[] = {
#embed "../../Lexicons/id/names-with-numbers.tsv"
};
static const uint8_t table_62[] = {
#embed "../../Lexicons/id/numerals.tsv"
};
static const uint8_t table_63[] = {
#embed "../../Lexicons/id/ordinals.tsv"
};
static const uint8_t table_64[] = {
#embed "../../Lexicons/id/per-markers.tsv"
};
static const uint8_t table_65[] = {
#embed "../../Lexicons/id/percent.tsv"
};
static const uint8_t table_66[] = {
#embed "../../Lexicons/id/period-heads.tsv"
};
static const uint8_t table_67[] = {
#embed "../../Lexicons/id/places.tsv"
};
static const uint8_t table_68[] = {
#embed "../../Lexicons/id/range-markers.tsv"
};
static const uint8_t table_69[] = {
#embed "../../Lexicons/id/relative-markers.tsv"
};
static const uint8_t table_70[] = {
#embed "../../Lexicons/id/seasons.tsv"
};
static const uint8_t table_71[] = {
#embed "../../Lexicons/id/set-markers.tsv"
};
static const uint8_t table_72[] = {
#embed "../../Lexicons/id/time-units.tsv"
};
static const uint8_t table_73[] = {
#embed "../../Lexicons/id/time-zones.tsv"
};
static const uint8_t table_74[] = {
#embed "../../Lexicons/id/units.tsv"
};
static const uint8_t table_75[] = {
#embed "../../Lexicons/id/vague-numerals.tsv"
};
static const uint8_t table_76[] = {
#embed "../../Lexicons/id/weekdays.tsv"
};

static const lexicon_table_data tables[] = {
  {"common/currencies.tsv", table_0, sizeof table_0},
  {"common/fractions.tsv", table_1, sizeof table_1},
  {"common/idioms.tsv", table_2, sizeof table_2},
  {"common/modifiers.tsv", table_3, sizeof table_3},
  {"common/names-with-numbers.tsv", table_4, sizeof table_4},
  {"common/ordinals.tsv", table_5, sizeof table_5},
  {"common/per-markers.tsv", table_6, sizeof table_6},
  {"common/percent.tsv", table_7, sizeof table_7},
  {"common/period-heads.tsv", table_8, sizeof table_8},
  {"common/places.tsv", table_9, sizeof table_9},
  {"common/range-markers.tsv", table_10, sizeof table_10},
  {"common/time-zones.tsv", table_11, sizeof table_11},
  {"common/units.tsv", table_12, sizeof table_12},
  {"en/change-markers.tsv", table_13, sizeof table_13},
  {"en/change-verbs.tsv", table_14, sizeof table_14},
  {"en/classifiers.tsv", table_15, sizeof table_15},
  {"en/conventions.tsv", table_16, sizeof table_16},
  {"en/currencies.tsv", table_17, sizeof table_17},
  {"en/date-modifiers.tsv", table_18, sizeof table_18},
  {"en/day-parts.tsv", table_19, sizeof table_19},
  {"en/deixis.tsv", table_20, sizeof table_20},
  {"en/fractions.tsv", table_21, sizeof table_21},
  {"en/frequencies.tsv", table_22, sizeof table_22},
  {"en/holidays.tsv", table_23, sizeof table_23},
  {"en/idioms.tsv", table_24, sizeof table_24},
  {"en/modifiers.tsv", table_25, sizeof table_25},
  {"en/months.tsv", table_26, sizeof table_26},
  {"en/multiples.tsv", table_27, sizeof table_27},
  {"en/multipliers.tsv", table_28, sizeof table_28},
  {"en/names-with-numbers.tsv", table_29, sizeof table_29},
  {"en/numerals.tsv", table_30, sizeof table_30},
  {"en/ordinals.tsv", table_31, sizeof table_31},
  {"en/per-markers.tsv", table_32, sizeof table_32},
  {"en/percent.tsv", table_33, sizeof table_33},
  {"en/period-heads.tsv", table_34, sizeof table_34},
  {"en/places.tsv", table_35, sizeof table_35},
  {"en/range-markers.tsv", table_36, sizeof table_36},
  {"en/relative-markers.tsv", table_37, sizeof table_37},
  {"en/seasons.tsv", table_38, sizeof table_38},
  {"en/set-markers.tsv", table_39, sizeof table_39},
  {"en/time-units.tsv", table_40, sizeof table_40},
  {"en/time-zones.tsv", table_41, sizeof table_41},
  {"en/units.tsv", table_42, sizeof table_42},
  {"en/vague-numerals.tsv", table_43, sizeof table_43},
  {"en/weekdays.tsv", table_44, sizeof table_44},
  {"id/change-markers.tsv", table_45, sizeof table_45},
  {"id/change-verbs.tsv", table_46, sizeof table_46},
  {"id/classifiers.tsv", table_47, sizeof table_47},
  {"id/conventions.tsv", table_48, sizeof table_48},
  {"id/currencies.tsv", table_49, sizeof table_49},
  {"id/date-modifiers.tsv", table_50, sizeof table_50},
  {"id/day-parts.tsv", table_51, sizeof table_51},
  {"id/deixis.tsv", table_52, sizeof table_52},
  {"id/fractions.tsv", table_53, sizeof table_53},
  {"id/frequencies.tsv", table_54, sizeof table_54},
  {"id/holidays.tsv", table_55, sizeof table_55},
  {"id/idioms.tsv", table_56, sizeof table_56},
  {"id/modifiers.tsv", table_57, sizeof table_57},
  {"id/months.tsv", table_58, sizeof table_58},
  {"id/multiples.tsv", table_59, sizeof table_59},
  {"id/multipliers.tsv", table_60, sizeof table_60},
  {"id/names-with-numbers.tsv", table_61, sizeof table_61},
  {"id/numerals.tsv", table_62, sizeof table_62},
  {"id/ordinals.tsv", table_63, sizeof table_63},
  {"id/per-markers.tsv", table_64, sizeof table_64},
  {"id/percent.tsv", table_65, sizeof table_65},
  {"id/period-heads.tsv", table_66, sizeof table_66},
  {"id/places.tsv", table_67, sizeof table_67},
  {"id/range-markers.tsv", table_68, sizeof table_68},
  {"id/relative-markers.tsv", table_69, sizeof table_69},
  {"id/seasons.tsv", table_70, sizeof table_70},
  {"id/set-markers.tsv", table_71, sizeof table_71},
  {"id/time-units.tsv", table_72, sizeof table_72},
  {"id/time-zones.tsv", table_73, sizeof table_73},
  {"id/units.tsv", table_74, sizeof table_74},
  {"id/vague-numerals.tsv", table_75, sizeof table_75},
  {"id/weekdays.tsv", table_76, sizeof table_76},
};

int32_t lexicon_table_count(void) { return (int32_t)(sizeof tables / sizeof *tables); }
lexicon_table_data lexicon_table(int32_t index) { return tables[index]; }
