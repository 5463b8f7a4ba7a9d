// The workloads over raw GMP.
#include <gmp.h>
#include <stdint.h>

typedef mpq_t rational;
typedef mpz_t integer;

#define Q(operation) mpq_##operation
#define Z(operation) mpz_##operation

/// Sets to numerator over denominator, in lowest terms.
static inline void q_set(mpq_ptr q, int64_t numerator, uint64_t denominator) {
  mpq_set_si(q, numerator, denominator);
  mpq_canonicalize(q);
}

/// The same where the parts are known to be in lowest terms.
static inline void q_set_lowest(
    mpq_ptr q, int64_t numerator, uint64_t denominator) {
  mpq_set_si(q, numerator, denominator);
}

static inline void q_reduce(mpq_ptr q) { mpq_canonicalize(q); }

static inline int z_is_odd(mpz_srcptr z) { return mpz_odd_p(z) != 0; }

static inline void z_ten_to(mpz_ptr z, unsigned long exponent) {
  mpz_ui_pow_ui(z, 10, exponent);
}

/// Sets to the number of those words, the least significant first.
static inline void z_set_words(mpz_ptr z, const uint64_t *words, int count) {
  mpz_import(z, (size_t)count, -1, sizeof *words, 0, 0, words);
}

#include "Workloads.h"

// w7b: the determinant of the Hilbert matrix over the integers: every row
// times the common multiple of its denominators, then Bareiss's elimination,
// whose divisions have no remainder.
//
// Source: Bareiss, "Sylvester's identity and multistep integer-preserving
// Gaussian elimination", Math. Comp. 22, 1968.

typedef struct {
  long order;
  integer *m;
  integer multiple, scale, product, previous;
  rational determinant;
} determinant;

static void *determinant_prepare(long size) {
  determinant *w = allocated(sizeof *w);
  w->order = size;
  w->m = integers(size * size);
  mpz_inits(w->multiple, w->scale, w->product, w->previous, NULL);
  mpq_init(w->determinant);
  return w;
}

static uint64_t determinant_run(void *state, uint64_t *digest) {
  determinant *w = state;
  long n = w->order;
  mpz_set_ui(w->scale, 1);
  for (long i = 0; i < n; i++) {
    mpz_set_ui(w->multiple, 1);
    for (long j = 0; j < n; j++) {
      mpz_lcm_ui(w->multiple, w->multiple, (unsigned long)(i + j + 1));
    }
    for (long j = 0; j < n; j++) {
      mpz_divexact_ui(
          w->m[i * n + j], w->multiple, (unsigned long)(i + j + 1));
    }
    mpz_mul(w->scale, w->scale, w->multiple);
  }
  for (long k = 0; k < n - 1; k++) {
    integer *pivot = &w->m[k * n];
    for (long i = k + 1; i < n; i++) {
      integer *row = &w->m[i * n];
      for (long j = k + 1; j < n; j++) {
        mpz_mul(w->product, row[j], pivot[k]);
        mpz_submul(w->product, row[k], pivot[j]);
        if (k == 0) {
          mpz_swap(row[j], w->product);
        } else {
          mpz_divexact(row[j], w->product, w->previous);
        }
      }
    }
    mpz_set(w->previous, pivot[k]);
  }
  mpz_set(mpq_numref(w->determinant), w->m[n * n - 1]);
  mpz_set(mpq_denref(w->determinant), w->scale);
  mpq_canonicalize(w->determinant);
  if (digest) absorb_rational(digest, w->determinant);
  return mpz_sizeinbase(mpq_denref(w->determinant), 2);
}

static const creference_workload workloads[] = {
    SHARED_WORKLOADS,
    {"w7b", determinant_prepare, determinant_run},
};

const creference_workload *creference_gmp(const char *name) {
  return named(name, workloads, sizeof workloads / sizeof *workloads);
}
