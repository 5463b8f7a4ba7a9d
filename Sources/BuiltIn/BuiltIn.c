#include "BuiltIn.h"

// #embed is standard C since C23; clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char policy[] = {
#embed "policy.yaml"
};
static const unsigned char korean[] = {
#embed "language/ko.yaml"
};
static const unsigned char english[] = {
#embed "language/en.yaml"
};
static const unsigned char japanese[] = {
#embed "language/ja.yaml"
};
static const unsigned char chinese[] = {
#embed "language/zh.yaml"
};
static const unsigned char sources[] = {
#embed "reference/sources.yaml"
};
static const unsigned char vocabulary[] = {
#embed "reference/vocabulary.yaml"
};
static const unsigned char chips[] = {
#embed "reference/chips.yaml"
};
static const unsigned char older_chips[] = {
#embed "reference/older-chips.yaml"
};
static const unsigned char systems[] = {
#embed "reference/systems.yaml"
};
static const unsigned char transformers[] = {
#embed "models/transformers.yaml"
};
static const unsigned char constants[] = {
#embed "models/constants.yaml"
};
static const unsigned char families[] = {
#embed "models/families.yaml"
};
static const unsigned char rates[] = {
#embed "reference/rates.yaml"
};
static const unsigned char character_references[] = {
#embed "markup/character-references.txt"
};
static const unsigned char claims_schema[] = {
#embed "schemas/claims.schema.json"
};
static const unsigned char reference_schema[] = {
#embed "schemas/reference.schema.json"
};
static const unsigned char report_schema[] = {
#embed "schemas/report.schema.json"
};

const BuiltInFile builtin_policy = {policy, sizeof policy};
const BuiltInFile builtin_korean = {korean, sizeof korean};
const BuiltInFile builtin_english = {english, sizeof english};
const BuiltInFile builtin_japanese = {japanese, sizeof japanese};
const BuiltInFile builtin_chinese = {chinese, sizeof chinese};
const BuiltInFile builtin_sources = {sources, sizeof sources};
const BuiltInFile builtin_vocabulary = {vocabulary, sizeof vocabulary};
const BuiltInFile builtin_chips = {chips, sizeof chips};
const BuiltInFile builtin_older_chips = {older_chips, sizeof older_chips};
const BuiltInFile builtin_systems = {systems, sizeof systems};
const BuiltInFile builtin_transformers = {transformers, sizeof transformers};
const BuiltInFile builtin_constants = {constants, sizeof constants};
const BuiltInFile builtin_families = {families, sizeof families};
const BuiltInFile builtin_rates = {rates, sizeof rates};
const BuiltInFile builtin_character_references = {
    character_references, sizeof character_references};
const BuiltInFile builtin_claims_schema = {claims_schema, sizeof claims_schema};
const BuiltInFile builtin_reference_schema = {
    reference_schema, sizeof reference_schema};
const BuiltInFile builtin_report_schema = {report_schema, sizeof report_schema};
