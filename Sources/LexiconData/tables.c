// Written by Scripts/embed-lexicons; do not edit.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "lexicon_data.h"


static const lexicon_table_data tables[] = {
};

int32_t lexicon_table_count(void) { return (int32_t)(sizeof tables / sizeof *tables); }
lexicon_table_data lexicon_table(int32_t index) { return tables[index]; }
