// What the C library's allocator has handed out, where it tells.
#ifndef CALLOCATOR_SHIM_H
#define CALLOCATOR_SHIM_H

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Bytes handed out and not given back; 0 where the library does not tell.
static inline size_t allocator_bytes_in_use(void) {
#if defined(__GLIBC__)
  struct mallinfo2 information = mallinfo2();
  return information.uordblks + information.hblkhd;
#else
  return 0;
#endif
}

#endif
