// The workloads over GMP and over FLINT from C: what a careful C programmer
// writes, numbers made once and reused.
#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stdbool.h>
#include <stdint.h>

/// A workload of one library.
typedef struct {
  const char *_Nonnull name;
  /// Makes the inputs for a run of a size. They stay until the process ends.
  void *_Nonnull (*_Nonnull prepare)(long size);
  /// One whole run; gives its count. Where a digest is given, it takes in
  /// every result.
  uint64_t (*_Nonnull run)(void *_Nonnull state, uint64_t *_Nullable digest);
} creference_workload;

/// The workload of that name, null if there is none.
const creference_workload *_Nullable creference_gmp(const char *_Nonnull name);

/// The same over FLINT; null for every name where FLINT was not installed
/// when this was built.
const creference_workload *_Nullable
creference_flint(const char *_Nonnull name);

bool creference_has_flint(void);

#endif
