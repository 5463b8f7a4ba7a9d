// C, since Swift does not see renameat2 of the GNU library.
#include "FolderExchange.h"

#include <fcntl.h>
#include <stdio.h>

int exchange_paths(const char *a, const char *b) {
#if defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
#elif defined(RENAME_SWAP)
  return renamex_np(a, b, RENAME_SWAP);
#else
  return -1;
#endif
}
