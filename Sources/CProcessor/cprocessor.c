#define _DEFAULT_SOURCE
#include "cprocessor.h"

#include <sys/mman.h>

void cprocessor_large_pages(void *address, size_t count) {
#ifdef MADV_HUGEPAGE
  madvise(address, count, MADV_HUGEPAGE);
#else
  (void)address;
  (void)count;
#endif
}
