// The data that is compiled into the program, so that one file runs anywhere.
#ifndef CLAIMCHECK_BUILT_IN_H
#define CLAIMCHECK_BUILT_IN_H

#include <stddef.h>

/// The bytes of one data file.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} BuiltInFile;

extern const BuiltInFile builtin_policy;
extern const BuiltInFile builtin_korean;
extern const BuiltInFile builtin_english;
extern const BuiltInFile builtin_japanese;
extern const BuiltInFile builtin_chinese;
extern const BuiltInFile builtin_sources;
extern const BuiltInFile builtin_vocabulary;
extern const BuiltInFile builtin_chips;
extern const BuiltInFile builtin_older_chips;
extern const BuiltInFile builtin_systems;
extern const BuiltInFile builtin_transformers;
extern const BuiltInFile builtin_constants;
extern const BuiltInFile builtin_families;
extern const BuiltInFile builtin_rates;
extern const BuiltInFile builtin_character_references;
extern const BuiltInFile builtin_claims_schema;
extern const BuiltInFile builtin_reference_schema;
extern const BuiltInFile builtin_report_schema;

#endif
