// What a measured run needs from the system.
#ifndef CMEASURE_H
#define CMEASURE_H

#include <stdint.h>

/// Starts and stops counting under valgrind's callgrind; without it, and
/// where its header was missing when this was built, nothing happens.
void cmeasure_start_counting(void);
void cmeasure_stop_counting(void);

/// The CPU time this process has used, in ns.
uint64_t cmeasure_cpu_time(void);

#endif
