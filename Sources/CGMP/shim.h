// The parts of GMP's interface that Swift cannot see: function-like macros.
#ifndef CGMP_SHIM_H
#define CGMP_SHIM_H

#include <gmp.h>

static inline int cgmp_z_sign(mpz_srcptr z) { return mpz_sgn(z); }
static inline int cgmp_q_sign(mpq_srcptr q) { return mpq_sgn(q); }
static inline mpz_ptr cgmp_q_numerator(mpq_ptr q) { return mpq_numref(q); }
static inline mpz_ptr cgmp_q_denominator(mpq_ptr q) { return mpq_denref(q); }

/// The number of bits of |z|; 1 for zero.
static inline size_t cgmp_z_bits(mpz_srcptr z) { return mpz_sizeinbase(z, 2); }


static inline const char *_Nonnull cgmp_version(void) { return gmp_version; }

#endif
