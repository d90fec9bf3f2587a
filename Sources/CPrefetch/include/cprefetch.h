/// Asks the processor and the system for memory that will be used soon, which Swift has no words for.
#ifndef CPREFETCH_H
#define CPREFETCH_H

#include <stddef.h>

/// Never fails, whatever the address; compiles to one instruction.
static inline void cprefetch(const void *_Nullable address) { __builtin_prefetch(address); }

/// Asks for large pages; does nothing where the system has none. The address is a page's.
void cprefetch_large_pages(void *_Nonnull address, size_t count);

#endif
