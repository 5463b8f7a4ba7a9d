// The workloads, written once over the operations that GMP and FLINT name
// alike: Q(mul) is mpq_mul or fmpq_mul, Z(mul) is mpz_mul or fmpz_mul. The
// file that includes this says which, and defines the few that differ.
//
// Each workload is a struct that holds its inputs and its scratch numbers, a
// function that makes it, and a function that runs it.
#include <stdbool.h>

#include "CReference.h"
#include "Draws.h"

static void *allocated(size_t size) {
  void *memory = calloc(1, size);
  if (memory == NULL) abort();
  return memory;
}

static rational *rationals(long count) {
  rational *made = allocated(sizeof(rational) * (size_t)count);
  for (long i = 0; i < count; i++) Q(init)(made[i]);
  return made;
}

static integer *integers(long count) {
  integer *made = allocated(sizeof(integer) * (size_t)count);
  for (long i = 0; i < count; i++) Z(init)(made[i]);
  return made;
}

static integer *powers_of_ten(long count) {
  integer *made = integers(count);
  for (long i = 0; i < count; i++) z_ten_to(made[i], (unsigned long)i);
  return made;
}

static void absorb_integer(uint64_t *digest, const integer z) {
  absorb(digest, Z(fdiv_ui)(z, DIGEST_MODULUS));
}

static void absorb_rational(uint64_t *digest, const rational q) {
  absorb_integer(digest, Q(numref)(q));
  absorb_integer(digest, Q(denref)(q));
}

// w1: products, sums and comparisons of fractions of small parts.

typedef struct {
  long rounds;
  rational *pool;
  rational t;
} small_arithmetic;

static void *small_arithmetic_prepare(long size) {
  small_arithmetic *w = allocated(sizeof *w);
  draws from = draws_of(1);
  w->rounds = size / 3;
  w->pool = rationals(1024);
  for (int i = 0; i < 1024; i++) {
    int64_t numerator = draw_within(&from, -1000, 1000);
    q_set(w->pool[i], numerator, (uint64_t)draw_within(&from, 1, 1000));
  }
  Q(init)(w->t);
  return w;
}

static uint64_t small_arithmetic_run(void *state, uint64_t *digest) {
  small_arithmetic *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->rounds; i++) {
    Q(mul)(w->t, w->pool[i & 1023], w->pool[(i * 7 + 1) & 1023]);
    Q(add)(w->t, w->t, w->pool[(i * 13 + 5) & 1023]);
    count += Q(cmp)(w->t, w->pool[(i * 29 + 11) & 1023]) < 0;
    if (digest) absorb_rational(digest, w->t);
  }
  return count;
}

// w1c: the same, and the parts of every result are read.
static uint64_t small_arithmetic_run_reading(void *state, uint64_t *digest) {
  (void)digest;
  small_arithmetic *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->rounds; i++) {
    Q(mul)(w->t, w->pool[i & 1023], w->pool[(i * 7 + 1) & 1023]);
    Q(add)(w->t, w->t, w->pool[(i * 13 + 5) & 1023]);
    count += Q(cmp)(w->t, w->pool[(i * 29 + 11) & 1023]) < 0;
    count += Z(get_ui)(Q(numref)(w->t));
    count += Z(get_ui)(Q(denref)(w->t));
  }
  return count;
}

// w2: 1 + 1/2 + 1/3 + ..., term by term.

typedef struct {
  long terms;
  rational sum, term;
} harmonic_sum;

static void *harmonic_sum_prepare(long size) {
  harmonic_sum *w = allocated(sizeof *w);
  w->terms = size;
  Q(init)(w->sum);
  Q(init)(w->term);
  return w;
}

static uint64_t harmonic_sum_run(void *state, uint64_t *digest) {
  harmonic_sum *w = state;
  q_set(w->sum, 0, 1);
  for (long k = 1; k <= w->terms; k++) {
    q_set_lowest(w->term, 1, (unsigned long)k);
    Q(add)(w->sum, w->sum, w->term);
  }
  if (digest) absorb_rational(digest, w->sum);
  return Z(sizeinbase)(Q(denref)(w->sum), 2);
}

// w3: a long sum of products.

typedef struct {
  long terms;
  rational *a, *b;
  rational sum, product;
} dot_product;

static void *dot_product_prepare(long size) {
  dot_product *w = allocated(sizeof *w);
  draws from = draws_of(3);
  w->terms = size;
  w->a = rationals(size);
  w->b = rationals(size);
  for (long i = 0; i < size; i++) {
    for (int second = 0; second < 2; second++) {
      int64_t numerator = draw_within(&from, -32768, 32767);
      uint64_t denominator = (uint64_t)draw_within(&from, 1, 65535);
      q_set(second ? w->b[i] : w->a[i], numerator, denominator);
    }
  }
  Q(init)(w->sum);
  Q(init)(w->product);
  return w;
}

static uint64_t dot_product_run(void *state, uint64_t *digest) {
  dot_product *w = state;
  q_set(w->sum, 0, 1);
  for (long i = 0; i < w->terms; i++) {
    Q(mul)(w->product, w->a[i], w->b[i]);
    Q(add)(w->sum, w->sum, w->product);
  }
  if (digest) absorb_rational(digest, w->sum);
  return Z(sizeinbase)(Q(denref)(w->sum), 2);
}

// w3d: totals of sixteen lines of quantity times price.

typedef struct {
  long invoices;
  rational *quantities, *prices, *totals;
  rational sum, product;
} invoice;

static void *invoice_prepare(long size) {
  invoice *w = allocated(sizeof *w);
  draws from = draws_of(33);
  w->invoices = size / 16;
  w->quantities = rationals(1024);
  w->prices = rationals(1024);
  w->totals = rationals(1024);
  for (int i = 0; i < 1024; i++) {
    int64_t quantity = draw_within(&from, 1, 500);
    q_set(w->quantities[i], quantity, draw(&from) % 4 == 0 ? 10 : 1);
    q_set(w->prices[i], draw_within(&from, 0, 99999), 100);
    q_set(w->totals[i], draw_within(&from, 0, 299999999), 100);
  }
  Q(init)(w->sum);
  Q(init)(w->product);
  return w;
}

static uint64_t invoice_run(void *state, uint64_t *digest) {
  invoice *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->invoices; i++) {
    q_set(w->sum, 0, 1);
    for (long line = i * 16; line < i * 16 + 16; line++) {
      Q(mul)(w->product, w->quantities[line & 1023],
             w->prices[(line * 7 + 1) & 1023]);
      Q(add)(w->sum, w->sum, w->product);
    }
    count += Q(cmp)(w->sum, w->totals[i & 1023]) < 0;
    if (digest) absorb_rational(digest, w->sum);
  }
  return count;
}

// w4: ranges with fractions as ends.

typedef struct {
  rational lower, upper;
} range;

static void range_init(range *r) {
  Q(init)(r->lower);
  Q(init)(r->upper);
}

static void range_draw(range *r, draws *from, int64_t lowest) {
  range_init(r);
  int64_t lower = draw_within(from, lowest, 1000);
  int64_t width = draw_within(from, 1, 100);
  uint64_t denominator = (uint64_t)draw_within(from, 1, 100);
  q_set(r->lower, lower, denominator);
  q_set(r->upper, lower + width, denominator);
}

typedef struct {
  long rounds;
  range *any, *positive;
  range sum, product, quotient, inverse;
  rational corners[4];
} interval_arithmetic;

static void *interval_arithmetic_prepare(long size) {
  interval_arithmetic *w = allocated(sizeof *w);
  draws from = draws_of(4);
  w->rounds = size / 3;
  w->any = allocated(1024 * sizeof(range));
  w->positive = allocated(1024 * sizeof(range));
  for (int i = 0; i < 1024; i++) {
    range_draw(&w->any[i], &from, -1000);
    range_draw(&w->positive[i], &from, 1);
  }
  range_init(&w->sum);
  range_init(&w->product);
  range_init(&w->quotient);
  range_init(&w->inverse);
  for (int i = 0; i < 4; i++) Q(init)(w->corners[i]);
  return w;
}

/// The least and the greatest of the four products of ends.
static void range_multiply(
    range *result, const range *a, const range *b, rational *corners) {
  Q(mul)(corners[0], a->lower, b->lower);
  Q(mul)(corners[1], a->lower, b->upper);
  Q(mul)(corners[2], a->upper, b->lower);
  Q(mul)(corners[3], a->upper, b->upper);
  int least = 0, greatest = 0;
  for (int i = 1; i < 4; i++) {
    if (Q(cmp)(corners[i], corners[least]) < 0) least = i;
    if (Q(cmp)(corners[i], corners[greatest]) > 0) greatest = i;
  }
  Q(set)(result->lower, corners[least]);
  Q(set)(result->upper, corners[greatest]);
}

static uint64_t interval_arithmetic_run(void *state, uint64_t *digest) {
  interval_arithmetic *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->rounds; i++) {
    const range *x = &w->any[i & 1023], *y = &w->any[(i * 7 + 1) & 1023];
    const range *divisor = &w->positive[(i * 29 + 11) & 1023];
    Q(add)(w->sum.lower, x->lower, y->lower);
    Q(add)(w->sum.upper, x->upper, y->upper);
    range_multiply(
        &w->product, &w->sum, &w->any[(i * 13 + 5) & 1023], w->corners);
    if (Q(sgn)(divisor->lower) <= 0 && Q(sgn)(divisor->upper) >= 0) abort();
    Q(inv)(w->inverse.lower, divisor->upper);
    Q(inv)(w->inverse.upper, divisor->lower);
    range_multiply(&w->quotient, &w->product, &w->inverse, w->corners);
    count += Q(sgn)(w->quotient.lower) < 0;
    if (digest) {
      absorb_rational(digest, w->quotient.lower);
      absorb_rational(digest, w->quotient.upper);
    }
  }
  return count;
}

// w5: decimal text to a fraction in lowest terms.

typedef struct {
  long size;
  numeral *numerals;
  integer *powers;
  rational t;
} decimal_reading;

static void *decimal_reading_prepare(long size) {
  decimal_reading *w = allocated(sizeof *w);
  draws from = draws_of(5);
  w->size = size;
  w->numerals = allocated(4096 * sizeof(numeral));
  for (int i = 0; i < 4096; i++) w->numerals[i] = draw_numeral(&from);
  w->powers = powers_of_ten(64);
  Q(init)(w->t);
  return w;
}

static bool is_digit(char c) { return (unsigned)(c - '0') <= 9; }

/// Reads digits with at most one point and a power of ten, which stays
/// below 64; the digits of a long numeral go to the library as text.
static void read_decimal(
    rational q, const char *text, int length, integer *powers) {
  const char *at = text, *end = text + length;
  bool negative = at < end && *at == '-';
  if (at < end && (*at == '-' || *at == '+')) at++;
  char digits[512];
  int count = 0, exponent = 0;
  bool after_point = false;
  uint64_t word = 0;
  for (; at < end && (is_digit(*at) || *at == '.'); at++) {
    if (*at == '.') {
      after_point = true;
      continue;
    }
    if (count < 511) digits[count] = *at;
    count++;
    if (count <= 18) word = word * 10 + (uint64_t)(*at - '0');
    exponent -= after_point;
  }
  if (at < end && (*at | 32) == 'e') {
    at++;
    bool below_one = at < end && *at == '-';
    if (at < end && (*at == '-' || *at == '+')) at++;
    int power = 0;
    for (; at < end; at++) power = power * 10 + (*at - '0');
    exponent += below_one ? -power : power;
  }
  if (count > 18) {
    digits[count < 511 ? count : 511] = 0;
    Z(set_str)(Q(numref)(q), digits, 10);
  } else {
    Z(set_ui)(Q(numref)(q), word);
  }
  if (negative) Z(neg)(Q(numref)(q), Q(numref)(q));
  if (exponent >= 0) {
    if (exponent > 0) {
      Z(mul)(Q(numref)(q), Q(numref)(q), powers[exponent]);
    }
    Z(set_ui)(Q(denref)(q), 1);
  } else {
    Z(set)(Q(denref)(q), powers[-exponent]);
    q_reduce(q);
  }
}

static uint64_t decimal_reading_run(void *state, uint64_t *digest) {
  decimal_reading *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->size; i++) {
    const numeral *n = &w->numerals[i & 4095];
    read_decimal(w->t, n->text, n->length, w->powers);
    count += Z(cmp_ui)(Q(denref)(w->t), 1) == 0;
    if (digest) absorb_rational(digest, w->t);
  }
  return count;
}

// w6: which of two fractions of wide parts is the larger.

typedef struct {
  long size;
  rational *a, *b;
} comparison;

static void *comparison_prepare(long size) {
  comparison *w = allocated(sizeof *w);
  draws from = draws_of(6);
  w->size = size;
  w->a = rationals(4096);
  w->b = rationals(4096);
  for (int i = 0; i < 4096; i++) {
    int64_t numerator = draw_signed(&from, 2);
    uint64_t denominator = (draw(&from) >> 1) | 1;
    q_set(w->a[i], numerator, denominator);
    switch (draw(&from) % 8) {
    case 0: break;
    case 1:
    case 2: numerator++; break;
    case 3: denominator -= denominator > 2 ? 2 : 0; break;
    default:
      numerator = draw_signed(&from, 2);
      denominator = (draw(&from) >> 1) | 1;
    }
    q_set(w->b[i], numerator, denominator);
  }
  return w;
}

static uint64_t comparison_run(void *state, uint64_t *digest) {
  comparison *w = state;
  int64_t count = 0;
  for (long i = 0; i < w->size; i++) {
    int order = Q(cmp)(w->a[i & 4095], w->b[i & 4095]);
    order = (order > 0) - (order < 0);
    count += order;
    if (digest) absorb(digest, (uint64_t)(int64_t)order);
  }
  return (uint64_t)count;
}

// w7: the determinant of the Hilbert matrix by elimination.

typedef struct {
  long order;
  rational *m;
  rational determinant, factor, product;
} elimination;

static void *elimination_prepare(long size) {
  elimination *w = allocated(sizeof *w);
  w->order = size;
  w->m = rationals(size * size);
  Q(init)(w->determinant);
  Q(init)(w->factor);
  Q(init)(w->product);
  return w;
}

static uint64_t elimination_run(void *state, uint64_t *digest) {
  elimination *w = state;
  long n = w->order;
  for (long i = 0; i < n; i++) {
    for (long j = 0; j < n; j++) {
      q_set_lowest(w->m[i * n + j], 1, (unsigned long)(i + j + 1));
    }
  }
  q_set(w->determinant, 1, 1);
  for (long k = 0; k < n; k++) {
    rational *pivot = &w->m[k * n];
    Q(mul)(w->determinant, w->determinant, pivot[k]);
    for (long i = k + 1; i < n; i++) {
      rational *row = &w->m[i * n];
      Q(div)(w->factor, row[k], pivot[k]);
      for (long j = k + 1; j < n; j++) {
        Q(mul)(w->product, w->factor, pivot[j]);
        Q(sub)(row[j], row[j], w->product);
      }
    }
  }
  if (digest) absorb_rational(digest, w->determinant);
  return Z(sizeinbase)(Q(denref)(w->determinant), 2);
}

// w8: roots to 200 digits, between two neighbours.

typedef struct {
  long size;
  uint64_t *numerators, *denominators;
  integer scale;
  integer scale_powers[8];
  integer scaled, root;
  rational lower, upper;
} root_enclosure;

static const int root_degrees[8] = {2, 3, 2, 5, 2, 7, 2, 3};

static void *root_enclosure_prepare(long size) {
  root_enclosure *w = allocated(sizeof *w);
  draws from = draws_of(8);
  w->size = size;
  w->numerators = allocated(sizeof(uint64_t) * (size_t)size);
  w->denominators = allocated(sizeof(uint64_t) * (size_t)size);
  for (long i = 0; i < size; i++) {
    w->numerators[i] = (uint64_t)draw_within(&from, 1, 1l << 32);
    w->denominators[i] = (uint64_t)draw_within(&from, 1, 1l << 32);
  }
  Z(init)(w->scale);
  z_ten_to(w->scale, 200);
  for (unsigned k = 0; k < 8; k++) {
    Z(init)(w->scale_powers[k]);
    z_ten_to(w->scale_powers[k], 200 * k);
  }
  Z(init)(w->scaled);
  Z(init)(w->root);
  Q(init)(w->lower);
  Q(init)(w->upper);
  return w;
}

static uint64_t root_enclosure_run(void *state, uint64_t *digest) {
  root_enclosure *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->size; i++) {
    int k = root_degrees[i & 7];
    Z(mul_ui)(w->scaled, w->scale_powers[k], w->numerators[i]);
    Z(tdiv_q_ui)(w->scaled, w->scaled, w->denominators[i]);
    if (k == 2) {
      Z(sqrt)(w->root, w->scaled);
    } else {
      Z(root)(w->root, w->scaled, (unsigned)k);
    }
    Z(set)(Q(numref)(w->lower), w->root);
    Z(set)(Q(denref)(w->lower), w->scale);
    q_reduce(w->lower);
    Z(add_ui)(Q(numref)(w->upper), w->root, 1);
    Z(set)(Q(denref)(w->upper), w->scale);
    q_reduce(w->upper);
    count += z_is_odd(w->root);
    if (digest) {
      absorb_rational(digest, w->lower);
      absorb_rational(digest, w->upper);
    }
  }
  return count;
}

// w9: fractions as decimal text, half to even.

typedef struct {
  long size;
  rational *amounts;
  integer *powers;
  integer scaled, quotient, rest;
} decimal_writing;

static void *decimal_writing_prepare(long size) {
  decimal_writing *w = allocated(sizeof *w);
  draws from = draws_of(9);
  w->size = size;
  w->amounts = rationals(4096);
  for (int i = 0; i < 4096; i++) {
    int64_t numerator = draw_signed(&from, 33);
    q_set(w->amounts[i], numerator, (uint64_t)draw_within(&from, 1, 1000000));
  }
  w->powers = powers_of_ten(64);
  Z(init)(w->scaled);
  Z(init)(w->quotient);
  Z(init)(w->rest);
  return w;
}

static int write_decimal(
    decimal_writing *w, const rational q, int places, char *into) {
  Z(mul)(w->scaled, Q(numref)(q), w->powers[places]);
  bool negative = Z(sgn)(w->scaled) < 0;
  Z(abs)(w->scaled, w->scaled);
  Z(tdiv_qr)(w->quotient, w->rest, w->scaled, Q(denref)(q));
  Z(mul_2exp)(w->rest, w->rest, 1);
  int half = Z(cmp)(w->rest, Q(denref)(q));
  if (half > 0 || (half == 0 && z_is_odd(w->quotient))) {
    Z(add_ui)(w->quotient, w->quotient, 1);
  }
  char *at = into;
  if (negative && Z(sgn)(w->quotient) != 0) *at++ = '-';
  if (places == 0) {
    Z(get_str)(at, 10, w->quotient);
    return (int)(at - into) + (int)strlen(at);
  }
  char digits[256];
  Z(get_str)(digits, 10, w->quotient);
  int length = (int)strlen(digits), whole = length - places;
  if (whole <= 0) {
    *at++ = '0';
    *at++ = '.';
    memset(at, '0', (size_t)-whole);
    memcpy(at - whole, digits, (size_t)length);
  } else {
    memcpy(at, digits, (size_t)whole);
    at += whole;
    *at++ = '.';
    memcpy(at, digits + whole, (size_t)places);
  }
  return (int)(at + places - into);
}

static uint64_t decimal_writing_run(void *state, uint64_t *digest) {
  decimal_writing *w = state;
  uint64_t count = 0;
  char text[300];
  for (long i = 0; i < w->size; i++) {
    const rational *q = (const rational *)&w->amounts[(i * 5 + 1) & 4095];
    int length = write_decimal(w, *q, (int)(i % 13), text);
    count += (uint64_t)length;
    if (digest) {
      for (int j = 0; j < length; j++) absorb(digest, (uint8_t)text[j]);
    }
  }
  return count;
}

// w10: products and greatest common divisors of long numbers.

typedef struct {
  long size;
  integer *a, *b;
  integer result;
} long_integers;

static void draw_long(draws *from, integer z) {
  uint64_t words[782];
  for (int i = 0; i < 782; i++) words[i] = draw(from);
  words[781] |= 1ul << 63;
  z_set_words(z, words, 782);
}

static void *long_integers_prepare(long size) {
  long_integers *w = allocated(sizeof *w);
  draws from = draws_of(10);
  integer *factors = integers(3);
  w->size = size;
  w->a = integers(8);
  w->b = integers(8);
  for (int i = 0; i < 8; i++) {
    for (int k = 0; k < 3; k++) draw_long(&from, factors[k]);
    Z(mul)(w->a[i], factors[0], factors[1]);
    Z(mul)(w->b[i], factors[0], factors[2]);
  }
  Z(init)(w->result);
  return w;
}

static uint64_t long_product_run(void *state, uint64_t *digest) {
  long_integers *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->size; i++) {
    Z(mul)(w->result, w->a[i & 7], w->b[(i * 3 + 1) & 7]);
    count += Z(sizeinbase)(w->result, 2);
    if (digest) absorb_integer(digest, w->result);
  }
  return count;
}

static uint64_t long_divisor_run(void *state, uint64_t *digest) {
  long_integers *w = state;
  uint64_t count = 0;
  for (long i = 0; i < w->size; i++) {
    Z(gcd)(w->result, w->a[i & 7], w->b[i & 7]);
    count += Z(sizeinbase)(w->result, 2);
    if (digest) absorb_integer(digest, w->result);
  }
  return count;
}

// All but w7b, which each library does in its own way.
#define SHARED_WORKLOADS                                                 \
  {"w1", small_arithmetic_prepare, small_arithmetic_run},                \
  {"w1c", small_arithmetic_prepare, small_arithmetic_run_reading},       \
  {"w2", harmonic_sum_prepare, harmonic_sum_run},                        \
  {"w3", dot_product_prepare, dot_product_run},                          \
  {"w3d", invoice_prepare, invoice_run},                                 \
  {"w4", interval_arithmetic_prepare, interval_arithmetic_run},          \
  {"w5", decimal_reading_prepare, decimal_reading_run},                  \
  {"w6", comparison_prepare, comparison_run},                            \
  {"w7", elimination_prepare, elimination_run},                          \
  {"w8", root_enclosure_prepare, root_enclosure_run},                    \
  {"w9", decimal_writing_prepare, decimal_writing_run},                  \
  {"w10m", long_integers_prepare, long_product_run},                     \
  {"w10g", long_integers_prepare, long_divisor_run}

static const creference_workload *named(
    const char *name, const creference_workload *from, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(from[i].name, name) == 0) return &from[i];
  }
  return NULL;
}
