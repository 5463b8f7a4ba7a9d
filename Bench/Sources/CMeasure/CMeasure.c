#include "CMeasure.h"

#include <time.h>

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>

void cmeasure_start_counting(void) { CALLGRIND_START_INSTRUMENTATION; }
void cmeasure_stop_counting(void) { CALLGRIND_STOP_INSTRUMENTATION; }
#else
void cmeasure_start_counting(void) {}
void cmeasure_stop_counting(void) {}
#endif

uint64_t cmeasure_cpu_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
