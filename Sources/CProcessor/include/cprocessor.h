/// What the processor and the system do for a program, and Swift has no words for.
#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Asks for memory that will be used soon. Never fails, whatever the address; compiles to one instruction.
static inline void cprocessor_prefetch(const void *_Nullable address) { __builtin_prefetch(address); }

/// Asks for large pages; does nothing where the system has none. The address is a page's.
void cprocessor_large_pages(void *_Nonnull address, size_t count);

/// The first sixteen bytes of a word, which zeros fill.
typedef struct {
  /// The first eight in lower case of ASCII, and the eight behind them.
  uint64_t first, second;
  /// 255 for each byte that was a capital of ASCII.
  uint64_t first_capitals, second_capitals;
} cprocessor_word;

/// Sixteen bytes can be read at `text`, of which the first `count` are the word's.
static inline cprocessor_word cprocessor_word_of(const uint8_t *_Nonnull text, size_t count) {
  typedef uint8_t bytes __attribute__((vector_size(16)));
  const bytes places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const uint8_t least = count < 16 ? (uint8_t)count : 16;
  bytes letters;
  memcpy(&letters, text, 16);
  letters &= (bytes)(places < least);
  const bytes capitals = (bytes)(letters - 'A' < 26);
  letters |= capitals & 0x20;
  cprocessor_word word;
  memcpy(&word.first, &letters, 16);
  memcpy(&word.first_capitals, &capitals, 16);
  return word;
}

#endif
