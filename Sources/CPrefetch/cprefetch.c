#define _DEFAULT_SOURCE
#include "cprefetch.h"

#include <sys/mman.h>

void cprefetch_large_pages(void *address, size_t count) {
#ifdef MADV_HUGEPAGE
  madvise(address, count, MADV_HUGEPAGE);
#else
  (void)address;
  (void)count;
#endif
}
