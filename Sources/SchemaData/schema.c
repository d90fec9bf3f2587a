#pragma clang diagnostic ignored "-Wc23-extensions"
#include "schema_data.h"

static const uint8_t bytes[] = {
#embed "record.schema.json"
};

schema_text record_schema(void) { return (schema_text){bytes, sizeof bytes}; }
