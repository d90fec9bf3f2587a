/// SHA-256 by the processor's own instructions, where it has them.
#ifndef CSHA256_H
#define CSHA256_H

#include <stdint.h>

/// Adds blocks of 64 bytes to a digest's state; 0 where the processor has no such instructions, and nothing is done.
int32_t csha256_add(uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, int64_t count);

#endif
