// The random numbers and the digest of the workloads; see Yardstick.
#ifndef DRAWS_H
#define DRAWS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint64_t state;
} draws;

static inline draws draws_of(uint64_t workload) {
  return (draws){0xC1A1C0DE00000000u + workload};
}

static inline uint64_t draw(draws *from) {
  uint64_t z = from->state += 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/// A number of low...high, both included.
static inline int64_t draw_within(draws *from, int64_t low, int64_t high) {
  return low + (int64_t)(draw(from) % (uint64_t)(high - low + 1));
}

/// One draw: its last bit is the sign, what a shift leaves the magnitude.
static inline int64_t draw_signed(draws *from, int shift) {
  uint64_t drawn = draw(from);
  int64_t magnitude = (int64_t)(drawn >> shift);
  return drawn & 1 ? -magnitude : magnitude;
}

static inline void absorb(uint64_t *digest, uint64_t word) {
  *digest = (*digest ^ word) * 0x9E3779B97F4A7C15u;
  *digest ^= *digest >> 32;
}

/// The Mersenne prime 2^61 - 1: numbers go into the digest modulo it.
#define DIGEST_MODULUS ((1ul << 61) - 1)

/// A decimal numeral as text.
typedef struct {
  char text[28];
  int length;
} numeral;

static inline int64_t ten_to(int exponent) {
  int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

static inline int draw_decimals(draws *from, int most, char *into) {
  int count = (int)draw_within(from, 1, most);
  long digits = (long)draw_within(from, 0, ten_to(count) - 1);
  return sprintf(into, "%0*ld", count, digits);
}

static inline numeral draw_numeral(draws *from) {
  numeral made;
  char *end = made.text;
  int kind = (int)draw_within(from, 0, 3);
  if (draw_within(from, 0, 7) == 0) *end++ = '-';
  switch (kind) {
  case 0:
    end += sprintf(end, "%ld", (long)draw_within(from, 0, 9999999));
    break;
  case 1:
    end += sprintf(end, "%ld.", (long)draw_within(from, 0, 9999));
    end += draw_decimals(from, 4, end);
    break;
  case 2:
    end += sprintf(end, "%ld.", (long)draw_within(from, 1, 9));
    end += draw_decimals(from, 3, end);
    end += sprintf(end, "e%ld", (long)draw_within(from, 0, 9));
    break;
  default:
    end += sprintf(end, "0.");
    end += draw_decimals(from, 6, end);
  }
  made.length = (int)(end - made.text);
  return made;
}

#endif
