/// The lexicon tables, embedded when the program is built.
#ifndef LEXICON_DATA_H
#define LEXICON_DATA_H

#include <stdint.h>

typedef struct {
  const char *_Nonnull path;
  const uint8_t *_Nonnull bytes;
  int64_t length;
} lexicon_table_data;

int32_t lexicon_table_count(void);
lexicon_table_data lexicon_table(int32_t index);

#endif
