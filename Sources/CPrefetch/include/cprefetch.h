/// Asks the processor for memory that will be read soon, which Swift has no word for.
#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Never fails, whatever the address; compiles to one instruction.
static inline void cprefetch(const void *address) { __builtin_prefetch(address); }

#endif
