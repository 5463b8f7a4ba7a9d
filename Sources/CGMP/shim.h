// What Swift cannot see of GMP: its function-like macros, and tables that a
// Swift global would reach through a once-check at every use.
#ifndef CGMP_SHIM_H
#define CGMP_SHIM_H

#include <gmp.h>
#include <stdint.h>

static inline int cgmp_z_sign(mpz_srcptr z) { return mpz_sgn(z); }
static inline int cgmp_z_odd(mpz_srcptr z) { return mpz_odd_p(z) != 0; }

/// The parts of a fraction, to be read or written in place.
static inline mpz_ptr cgmp_q_numerator(mpq_srcptr q) {
  return (mpz_ptr)mpq_numref(q);
}
static inline mpz_ptr cgmp_q_denominator(mpq_srcptr q) {
  return (mpz_ptr)mpq_denref(q);
}

/// The number of bits of |z|; 1 for zero.
static inline size_t cgmp_z_bits(mpz_srcptr z) { return mpz_sizeinbase(z, 2); }

static inline const char *_Nonnull cgmp_version(void) { return gmp_version; }

/// The count of trailing zero bits of a number that is not zero; what is
/// counted for zero costs Swift a branch.
static inline long cgmp_trailing_zeros(uint64_t x) {
  return __builtin_ctzll(x);
}

/// 10^exponent for 0...19.
static inline uint64_t cgmp_ten_to(long exponent) {
  static const uint64_t powers[20] = {
      1u,
      10u,
      100u,
      1000u,
      10000u,
      100000u,
      1000000u,
      10000000u,
      100000000u,
      1000000000u,
      10000000000u,
      100000000000u,
      1000000000000u,
      10000000000000u,
      100000000000000u,
      1000000000000000u,
      10000000000000000u,
      100000000000000000u,
      1000000000000000000u,
      10000000000000000000u,
  };
  return powers[exponent];
}

#endif
