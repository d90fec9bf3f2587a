/// The JSON Schema of a record, embedded when the program is built.
#ifndef SCHEMA_DATA_H
#define SCHEMA_DATA_H

#include <stdint.h>

typedef struct {
  const uint8_t *_Nonnull bytes;
  int64_t length;
} schema_text;

schema_text record_schema(void);

#endif
