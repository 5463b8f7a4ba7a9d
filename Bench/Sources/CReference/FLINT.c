// The workloads over FLINT, where it is installed.
#include "CReference.h"

#ifdef HAVE_FLINT

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>

typedef fmpq_t rational;
typedef fmpz_t integer;

#define Q(operation) fmpq_##operation
#define Z(operation) fmpz_##operation

/// Sets to numerator over denominator, in lowest terms.
static inline void q_set(fmpq_t q, int64_t numerator, uint64_t denominator) {
  fmpz_set_si(fmpq_numref(q), numerator);
  fmpz_set_ui(fmpq_denref(q), denominator);
  fmpq_canonicalise(q);
}

/// The same where the parts are known to be in lowest terms.
static inline void q_set_lowest(
    fmpq_t q, int64_t numerator, uint64_t denominator) {
  fmpz_set_si(fmpq_numref(q), numerator);
  fmpz_set_ui(fmpq_denref(q), denominator);
}

static inline void q_reduce(fmpq_t q) { fmpq_canonicalise(q); }

static inline int z_is_odd(const fmpz_t z) { return fmpz_is_odd(z) != 0; }

static inline void z_ten_to(fmpz_t z, unsigned long exponent) {
  fmpz_set_ui(z, 10);
  fmpz_pow_ui(z, z, exponent);
}

/// Sets to the number of those words, the least significant first.
static inline void z_set_words(fmpz_t z, const uint64_t *words, int count) {
  fmpz_set_ui_array(z, (const ulong *)words, count);
}

#include "Workloads.h"

// w7b: the library's own determinant.

typedef struct {
  fmpq_mat_t matrix;
  rational determinant;
} determinant;

static void *determinant_prepare(long size) {
  determinant *w = allocated(sizeof *w);
  fmpq_mat_init(w->matrix, size, size);
  fmpq_init(w->determinant);
  return w;
}

static uint64_t determinant_run(void *state, uint64_t *digest) {
  determinant *w = state;
  fmpq_mat_hilbert_matrix(w->matrix);
  fmpq_mat_det(w->determinant, w->matrix);
  if (digest) absorb_rational(digest, w->determinant);
  return fmpz_sizeinbase(fmpq_denref(w->determinant), 2);
}

static const creference_workload workloads[] = {
    SHARED_WORKLOADS,
    {"w7b", determinant_prepare, determinant_run},
};

bool creference_has_flint(void) { return true; }

const creference_workload *creference_flint(const char *name) {
  return named(name, workloads, sizeof workloads / sizeof *workloads);
}

#else

#include <stddef.h>

bool creference_has_flint(void) { return false; }

const creference_workload *creference_flint(const char *name) {
  (void)name;
  return NULL;
}

#endif
