// Written by Scripts/embed-lexicons; do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "lexicon_data.h"

static const uint8_t table_0[] = {
#embed "../../Lexicons/common/abbreviations.tsv"
};
static const uint8_t table_1[] = {
#embed "../../Lexicons/common/blends.tsv"
};
static const uint8_t table_2[] = {
#embed "../../Lexicons/common/boilerplate.tsv"
};
static const uint8_t table_3[] = {
#embed "../../Lexicons/common/conventions.tsv"
};
static const uint8_t table_4[] = {
#embed "../../Lexicons/common/currencies.tsv"
};
static const uint8_t table_5[] = {
#embed "../../Lexicons/common/event-heads.tsv"
};
static const uint8_t table_6[] = {
#embed "../../Lexicons/common/fractions.tsv"
};
static const uint8_t table_7[] = {
#embed "../../Lexicons/common/given-names.tsv"
};
static const uint8_t table_8[] = {
#embed "../../Lexicons/common/idioms.tsv"
};
static const uint8_t table_9[] = {
#embed "../../Lexicons/common/modifiers.tsv"
};
static const uint8_t table_10[] = {
#embed "../../Lexicons/common/months.tsv"
};
static const uint8_t table_11[] = {
#embed "../../Lexicons/common/name-particles.tsv"
};
static const uint8_t table_12[] = {
#embed "../../Lexicons/common/names-with-numbers.tsv"
};
static const uint8_t table_13[] = {
#embed "../../Lexicons/common/office-words.tsv"
};
static const uint8_t table_14[] = {
#embed "../../Lexicons/common/ordinals.tsv"
};
static const uint8_t table_15[] = {
#embed "../../Lexicons/common/organisation-heads.tsv"
};
static const uint8_t table_16[] = {
#embed "../../Lexicons/common/outlets.tsv"
};
static const uint8_t table_17[] = {
#embed "../../Lexicons/common/per-markers.tsv"
};
static const uint8_t table_18[] = {
#embed "../../Lexicons/common/percent.tsv"
};
static const uint8_t table_19[] = {
#embed "../../Lexicons/common/period-heads.tsv"
};
static const uint8_t table_20[] = {
#embed "../../Lexicons/common/person-titles.tsv"
};
static const uint8_t table_21[] = {
#embed "../../Lexicons/common/places.tsv"
};
static const uint8_t table_22[] = {
#embed "../../Lexicons/common/range-markers.tsv"
};
static const uint8_t table_23[] = {
#embed "../../Lexicons/common/time-zones.tsv"
};
static const uint8_t table_24[] = {
#embed "../../Lexicons/common/units.tsv"
};
static const uint8_t table_25[] = {
#embed "../../Lexicons/en/abbreviations.tsv"
};
static const uint8_t table_26[] = {
#embed "../../Lexicons/en/adjectives.tsv"
};
static const uint8_t table_27[] = {
#embed "../../Lexicons/en/affixes.tsv"
};
static const uint8_t table_28[] = {
#embed "../../Lexicons/en/appositions.tsv"
};
static const uint8_t table_29[] = {
#embed "../../Lexicons/en/attributions.tsv"
};
static const uint8_t table_30[] = {
#embed "../../Lexicons/en/blends.tsv"
};
static const uint8_t table_31[] = {
#embed "../../Lexicons/en/boilerplate.tsv"
};
static const uint8_t table_32[] = {
#embed "../../Lexicons/en/byline-labels.tsv"
};
static const uint8_t table_33[] = {
#embed "../../Lexicons/en/change-markers.tsv"
};
static const uint8_t table_34[] = {
#embed "../../Lexicons/en/change-verbs.tsv"
};
static const uint8_t table_35[] = {
#embed "../../Lexicons/en/classifiers.tsv"
};
static const uint8_t table_36[] = {
#embed "../../Lexicons/en/conventions.tsv"
};
static const uint8_t table_37[] = {
#embed "../../Lexicons/en/currencies.tsv"
};
static const uint8_t table_38[] = {
#embed "../../Lexicons/en/date-modifiers.tsv"
};
static const uint8_t table_39[] = {
#embed "../../Lexicons/en/date-words.tsv"
};
static const uint8_t table_40[] = {
#embed "../../Lexicons/en/day-parts.tsv"
};
static const uint8_t table_41[] = {
#embed "../../Lexicons/en/deixis.tsv"
};
static const uint8_t table_42[] = {
#embed "../../Lexicons/en/directive-linkers.tsv"
};
static const uint8_t table_43[] = {
#embed "../../Lexicons/en/directives.tsv"
};
static const uint8_t table_44[] = {
#embed "../../Lexicons/en/event-heads.tsv"
};
static const uint8_t table_45[] = {
#embed "../../Lexicons/en/fractions.tsv"
};
static const uint8_t table_46[] = {
#embed "../../Lexicons/en/frequencies.tsv"
};
static const uint8_t table_47[] = {
#embed "../../Lexicons/en/function-words.tsv"
};
static const uint8_t table_48[] = {
#embed "../../Lexicons/en/holidays.tsv"
};
static const uint8_t table_49[] = {
#embed "../../Lexicons/en/idioms.tsv"
};
static const uint8_t table_50[] = {
#embed "../../Lexicons/en/list-heads.tsv"
};
static const uint8_t table_51[] = {
#embed "../../Lexicons/en/modifiers.tsv"
};
static const uint8_t table_52[] = {
#embed "../../Lexicons/en/months.tsv"
};
static const uint8_t table_53[] = {
#embed "../../Lexicons/en/multiples.tsv"
};
static const uint8_t table_54[] = {
#embed "../../Lexicons/en/multipliers.tsv"
};
static const uint8_t table_55[] = {
#embed "../../Lexicons/en/names-with-numbers.tsv"
};
static const uint8_t table_56[] = {
#embed "../../Lexicons/en/numerals.tsv"
};
static const uint8_t table_57[] = {
#embed "../../Lexicons/en/office-words.tsv"
};
static const uint8_t table_58[] = {
#embed "../../Lexicons/en/ordinals.tsv"
};
static const uint8_t table_59[] = {
#embed "../../Lexicons/en/organisation-heads.tsv"
};
static const uint8_t table_60[] = {
#embed "../../Lexicons/en/outlets.tsv"
};
static const uint8_t table_61[] = {
#embed "../../Lexicons/en/parties.tsv"
};
static const uint8_t table_62[] = {
#embed "../../Lexicons/en/per-markers.tsv"
};
static const uint8_t table_63[] = {
#embed "../../Lexicons/en/percent.tsv"
};
static const uint8_t table_64[] = {
#embed "../../Lexicons/en/period-heads.tsv"
};
static const uint8_t table_65[] = {
#embed "../../Lexicons/en/person-titles.tsv"
};
static const uint8_t table_66[] = {
#embed "../../Lexicons/en/places.tsv"
};
static const uint8_t table_67[] = {
#embed "../../Lexicons/en/pronouns.tsv"
};
static const uint8_t table_68[] = {
#embed "../../Lexicons/en/range-markers.tsv"
};
static const uint8_t table_69[] = {
#embed "../../Lexicons/en/relative-markers.tsv"
};
static const uint8_t table_70[] = {
#embed "../../Lexicons/en/report-parts.tsv"
};
static const uint8_t table_71[] = {
#embed "../../Lexicons/en/reporting-verbs.tsv"
};
static const uint8_t table_72[] = {
#embed "../../Lexicons/en/seasons.tsv"
};
static const uint8_t table_73[] = {
#embed "../../Lexicons/en/set-markers.tsv"
};
static const uint8_t table_74[] = {
#embed "../../Lexicons/en/themes.tsv"
};
static const uint8_t table_75[] = {
#embed "../../Lexicons/en/time-units.tsv"
};
static const uint8_t table_76[] = {
#embed "../../Lexicons/en/time-zones.tsv"
};
static const uint8_t table_77[] = {
#embed "../../Lexicons/en/topics.tsv"
};
static const uint8_t table_78[] = {
#embed "../../Lexicons/en/units.tsv"
};
static const uint8_t table_79[] = {
#embed "../../Lexicons/en/vague-numerals.tsv"
};
static const uint8_t table_80[] = {
#embed "../../Lexicons/en/verbs.tsv"
};
static const uint8_t table_81[] = {
#embed "../../Lexicons/en/weekdays.tsv"
};
static const uint8_t table_82[] = {
#embed "../../Lexicons/id/abbreviations.tsv"
};
static const uint8_t table_83[] = {
#embed "../../Lexicons/id/adjectives.tsv"
};
static const uint8_t table_84[] = {
#embed "../../Lexicons/id/affixes.tsv"
};
static const uint8_t table_85[] = {
#embed "../../Lexicons/id/appositions.tsv"
};
static const uint8_t table_86[] = {
#embed "../../Lexicons/id/attributions.tsv"
};
static const uint8_t table_87[] = {
#embed "../../Lexicons/id/blends.tsv"
};
static const uint8_t table_88[] = {
#embed "../../Lexicons/id/boilerplate.tsv"
};
static const uint8_t table_89[] = {
#embed "../../Lexicons/id/byline-labels.tsv"
};
static const uint8_t table_90[] = {
#embed "../../Lexicons/id/change-markers.tsv"
};
static const uint8_t table_91[] = {
#embed "../../Lexicons/id/change-verbs.tsv"
};
static const uint8_t table_92[] = {
#embed "../../Lexicons/id/classifiers.tsv"
};
static const uint8_t table_93[] = {
#embed "../../Lexicons/id/conventions.tsv"
};
static const uint8_t table_94[] = {
#embed "../../Lexicons/id/currencies.tsv"
};
static const uint8_t table_95[] = {
#embed "../../Lexicons/id/date-modifiers.tsv"
};
static const uint8_t table_96[] = {
#embed "../../Lexicons/id/date-words.tsv"
};
static const uint8_t table_97[] = {
#embed "../../Lexicons/id/day-parts.tsv"
};
static const uint8_t table_98[] = {
#embed "../../Lexicons/id/deixis.tsv"
};
static const uint8_t table_99[] = {
#embed "../../Lexicons/id/directive-linkers.tsv"
};
static const uint8_t table_100[] = {
#embed "../../Lexicons/id/directives.tsv"
};
static const uint8_t table_101[] = {
#embed "../../Lexicons/id/event-heads.tsv"
};
static const uint8_t table_102[] = {
#embed "../../Lexicons/id/fractions.tsv"
};
static const uint8_t table_103[] = {
#embed "../../Lexicons/id/frequencies.tsv"
};
static const uint8_t table_104[] = {
#embed "../../Lexicons/id/function-words.tsv"
};
static const uint8_t table_105[] = {
#embed "../../Lexicons/id/holidays.tsv"
};
static const uint8_t table_106[] = {
#embed "../../Lexicons/id/idioms.tsv"
};
static const uint8_t table_107[] = {
#embed "../../Lexicons/id/list-heads.tsv"
};
static const uint8_t table_108[] = {
#embed "../../Lexicons/id/modifiers.tsv"
};
static const uint8_t table_109[] = {
#embed "../../Lexicons/id/months.tsv"
};
static const uint8_t table_110[] = {
#embed "../../Lexicons/id/multiples.tsv"
};
static const uint8_t table_111[] = {
#embed "../../Lexicons/id/multipliers.tsv"
};
static const uint8_t table_112[] = {
#embed "../../Lexicons/id/name-particles.tsv"
};
static const uint8_t table_113[] = {
#embed "../../Lexicons/id/names-with-numbers.tsv"
};
static const uint8_t table_114[] = {
#embed "../../Lexicons/id/numerals.tsv"
};
static const uint8_t table_115[] = {
#embed "../../Lexicons/id/office-words.tsv"
};
static const uint8_t table_116[] = {
#embed "../../Lexicons/id/ordinals.tsv"
};
static const uint8_t table_117[] = {
#embed "../../Lexicons/id/organisation-heads.tsv"
};
static const uint8_t table_118[] = {
#embed "../../Lexicons/id/outlets.tsv"
};
static const uint8_t table_119[] = {
#embed "../../Lexicons/id/parties.tsv"
};
static const uint8_t table_120[] = {
#embed "../../Lexicons/id/per-markers.tsv"
};
static const uint8_t table_121[] = {
#embed "../../Lexicons/id/percent.tsv"
};
static const uint8_t table_122[] = {
#embed "../../Lexicons/id/period-heads.tsv"
};
static const uint8_t table_123[] = {
#embed "../../Lexicons/id/person-titles.tsv"
};
static const uint8_t table_124[] = {
#embed "../../Lexicons/id/places.tsv"
};
static const uint8_t table_125[] = {
#embed "../../Lexicons/id/prefixes.tsv"
};
static const uint8_t table_126[] = {
#embed "../../Lexicons/id/pronouns.tsv"
};
static const uint8_t table_127[] = {
#embed "../../Lexicons/id/range-markers.tsv"
};
static const uint8_t table_128[] = {
#embed "../../Lexicons/id/relative-markers.tsv"
};
static const uint8_t table_129[] = {
#embed "../../Lexicons/id/report-parts.tsv"
};
static const uint8_t table_130[] = {
#embed "../../Lexicons/id/reporting-verbs.tsv"
};
static const uint8_t table_131[] = {
#embed "../../Lexicons/id/seasons.tsv"
};
static const uint8_t table_132[] = {
#embed "../../Lexicons/id/set-markers.tsv"
};
static const uint8_t table_133[] = {
#embed "../../Lexicons/id/themes.tsv"
};
static const uint8_t table_134[] = {
#embed "../../Lexicons/id/time-units.tsv"
};
static const uint8_t table_135[] = {
#embed "../../Lexicons/id/time-zones.tsv"
};
static const uint8_t table_136[] = {
#embed "../../Lexicons/id/topics.tsv"
};
static const uint8_t table_137[] = {
#embed "../../Lexicons/id/units.tsv"
};
static const uint8_t table_138[] = {
#embed "../../Lexicons/id/vague-numerals.tsv"
};
static const uint8_t table_139[] = {
#embed "../../Lexicons/id/verbs.tsv"
};
static const uint8_t table_140[] = {
#embed "../../Lexicons/id/weekdays.tsv"
};

static const lexicon_table_data tables[] = {
  {"common/abbreviations.tsv", table_0, sizeof table_0},
  {"common/blends.tsv", table_1, sizeof table_1},
  {"common/boilerplate.tsv", table_2, sizeof table_2},
  {"common/conventions.tsv", table_3, sizeof table_3},
  {"common/currencies.tsv", table_4, sizeof table_4},
  {"common/event-heads.tsv", table_5, sizeof table_5},
  {"common/fractions.tsv", table_6, sizeof table_6},
  {"common/given-names.tsv", table_7, sizeof table_7},
  {"common/idioms.tsv", table_8, sizeof table_8},
  {"common/modifiers.tsv", table_9, sizeof table_9},
  {"common/months.tsv", table_10, sizeof table_10},
  {"common/name-particles.tsv", table_11, sizeof table_11},
  {"common/names-with-numbers.tsv", table_12, sizeof table_12},
  {"common/office-words.tsv", table_13, sizeof table_13},
  {"common/ordinals.tsv", table_14, sizeof table_14},
  {"common/organisation-heads.tsv", table_15, sizeof table_15},
  {"common/outlets.tsv", table_16, sizeof table_16},
  {"common/per-markers.tsv", table_17, sizeof table_17},
  {"common/percent.tsv", table_18, sizeof table_18},
  {"common/period-heads.tsv", table_19, sizeof table_19},
  {"common/person-titles.tsv", table_20, sizeof table_20},
  {"common/places.tsv", table_21, sizeof table_21},
  {"common/range-markers.tsv", table_22, sizeof table_22},
  {"common/time-zones.tsv", table_23, sizeof table_23},
  {"common/units.tsv", table_24, sizeof table_24},
  {"en/abbreviations.tsv", table_25, sizeof table_25},
  {"en/adjectives.tsv", table_26, sizeof table_26},
  {"en/affixes.tsv", table_27, sizeof table_27},
  {"en/appositions.tsv", table_28, sizeof table_28},
  {"en/attributions.tsv", table_29, sizeof table_29},
  {"en/blends.tsv", table_30, sizeof table_30},
  {"en/boilerplate.tsv", table_31, sizeof table_31},
  {"en/byline-labels.tsv", table_32, sizeof table_32},
  {"en/change-markers.tsv", table_33, sizeof table_33},
  {"en/change-verbs.tsv", table_34, sizeof table_34},
  {"en/classifiers.tsv", table_35, sizeof table_35},
  {"en/conventions.tsv", table_36, sizeof table_36},
  {"en/currencies.tsv", table_37, sizeof table_37},
  {"en/date-modifiers.tsv", table_38, sizeof table_38},
  {"en/date-words.tsv", table_39, sizeof table_39},
  {"en/day-parts.tsv", table_40, sizeof table_40},
  {"en/deixis.tsv", table_41, sizeof table_41},
  {"en/directive-linkers.tsv", table_42, sizeof table_42},
  {"en/directives.tsv", table_43, sizeof table_43},
  {"en/event-heads.tsv", table_44, sizeof table_44},
  {"en/fractions.tsv", table_45, sizeof table_45},
  {"en/frequencies.tsv", table_46, sizeof table_46},
  {"en/function-words.tsv", table_47, sizeof table_47},
  {"en/holidays.tsv", table_48, sizeof table_48},
  {"en/idioms.tsv", table_49, sizeof table_49},
  {"en/list-heads.tsv", table_50, sizeof table_50},
  {"en/modifiers.tsv", table_51, sizeof table_51},
  {"en/months.tsv", table_52, sizeof table_52},
  {"en/multiples.tsv", table_53, sizeof table_53},
  {"en/multipliers.tsv", table_54, sizeof table_54},
  {"en/names-with-numbers.tsv", table_55, sizeof table_55},
  {"en/numerals.tsv", table_56, sizeof table_56},
  {"en/office-words.tsv", table_57, sizeof table_57},
  {"en/ordinals.tsv", table_58, sizeof table_58},
  {"en/organisation-heads.tsv", table_59, sizeof table_59},
  {"en/outlets.tsv", table_60, sizeof table_60},
  {"en/parties.tsv", table_61, sizeof table_61},
  {"en/per-markers.tsv", table_62, sizeof table_62},
  {"en/percent.tsv", table_63, sizeof table_63},
  {"en/period-heads.tsv", table_64, sizeof table_64},
  {"en/person-titles.tsv", table_65, sizeof table_65},
  {"en/places.tsv", table_66, sizeof table_66},
  {"en/pronouns.tsv", table_67, sizeof table_67},
  {"en/range-markers.tsv", table_68, sizeof table_68},
  {"en/relative-markers.tsv", table_69, sizeof table_69},
  {"en/report-parts.tsv", table_70, sizeof table_70},
  {"en/reporting-verbs.tsv", table_71, sizeof table_71},
  {"en/seasons.tsv", table_72, sizeof table_72},
  {"en/set-markers.tsv", table_73, sizeof table_73},
  {"en/themes.tsv", table_74, sizeof table_74},
  {"en/time-units.tsv", table_75, sizeof table_75},
  {"en/time-zones.tsv", table_76, sizeof table_76},
  {"en/topics.tsv", table_77, sizeof table_77},
  {"en/units.tsv", table_78, sizeof table_78},
  {"en/vague-numerals.tsv", table_79, sizeof table_79},
  {"en/verbs.tsv", table_80, sizeof table_80},
  {"en/weekdays.tsv", table_81, sizeof table_81},
  {"id/abbreviations.tsv", table_82, sizeof table_82},
  {"id/adjectives.tsv", table_83, sizeof table_83},
  {"id/affixes.tsv", table_84, sizeof table_84},
  {"id/appositions.tsv", table_85, sizeof table_85},
  {"id/attributions.tsv", table_86, sizeof table_86},
  {"id/blends.tsv", table_87, sizeof table_87},
  {"id/boilerplate.tsv", table_88, sizeof table_88},
  {"id/byline-labels.tsv", table_89, sizeof table_89},
  {"id/change-markers.tsv", table_90, sizeof table_90},
  {"id/change-verbs.tsv", table_91, sizeof table_91},
  {"id/classifiers.tsv", table_92, sizeof table_92},
  {"id/conventions.tsv", table_93, sizeof table_93},
  {"id/currencies.tsv", table_94, sizeof table_94},
  {"id/date-modifiers.tsv", table_95, sizeof table_95},
  {"id/date-words.tsv", table_96, sizeof table_96},
  {"id/day-parts.tsv", table_97, sizeof table_97},
  {"id/deixis.tsv", table_98, sizeof table_98},
  {"id/directive-linkers.tsv", table_99, sizeof table_99},
  {"id/directives.tsv", table_100, sizeof table_100},
  {"id/event-heads.tsv", table_101, sizeof table_101},
  {"id/fractions.tsv", table_102, sizeof table_102},
  {"id/frequencies.tsv", table_103, sizeof table_103},
  {"id/function-words.tsv", table_104, sizeof table_104},
  {"id/holidays.tsv", table_105, sizeof table_105},
  {"id/idioms.tsv", table_106, sizeof table_106},
  {"id/list-heads.tsv", table_107, sizeof table_107},
  {"id/modifiers.tsv", table_108, sizeof table_108},
  {"id/months.tsv", table_109, sizeof table_109},
  {"id/multiples.tsv", table_110, sizeof table_110},
  {"id/multipliers.tsv", table_111, sizeof table_111},
  {"id/name-particles.tsv", table_112, sizeof table_112},
  {"id/names-with-numbers.tsv", table_113, sizeof table_113},
  {"id/numerals.tsv", table_114, sizeof table_114},
  {"id/office-words.tsv", table_115, sizeof table_115},
  {"id/ordinals.tsv", table_116, sizeof table_116},
  {"id/organisation-heads.tsv", table_117, sizeof table_117},
  {"id/outlets.tsv", table_118, sizeof table_118},
  {"id/parties.tsv", table_119, sizeof table_119},
  {"id/per-markers.tsv", table_120, sizeof table_120},
  {"id/percent.tsv", table_121, sizeof table_121},
  {"id/period-heads.tsv", table_122, sizeof table_122},
  {"id/person-titles.tsv", table_123, sizeof table_123},
  {"id/places.tsv", table_124, sizeof table_124},
  {"id/prefixes.tsv", table_125, sizeof table_125},
  {"id/pronouns.tsv", table_126, sizeof table_126},
  {"id/range-markers.tsv", table_127, sizeof table_127},
  {"id/relative-markers.tsv", table_128, sizeof table_128},
  {"id/report-parts.tsv", table_129, sizeof table_129},
  {"id/reporting-verbs.tsv", table_130, sizeof table_130},
  {"id/seasons.tsv", table_131, sizeof table_131},
  {"id/set-markers.tsv", table_132, sizeof table_132},
  {"id/themes.tsv", table_133, sizeof table_133},
  {"id/time-units.tsv", table_134, sizeof table_134},
  {"id/time-zones.tsv", table_135, sizeof table_135},
  {"id/topics.tsv", table_136, sizeof table_136},
  {"id/units.tsv", table_137, sizeof table_137},
  {"id/vague-numerals.tsv", table_138, sizeof table_138},
  {"id/verbs.tsv", table_139, sizeof table_139},
  {"id/weekdays.tsv", table_140, sizeof table_140},
};

int32_t lexicon_table_count(void) { return (int32_t)(sizeof tables / sizeof *tables); }
lexicon_table_data lexicon_table(int32_t index) { return tables[index]; }
