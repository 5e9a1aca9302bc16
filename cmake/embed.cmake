# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Write a C source that holds published files of ontology/ as bytes.
# Usage: cmake -DONTOLOGY=... -DOUTPUT=... -P embed.cmake

function(to_bytes text out)
  string(HEX "${text}" hex)
  string(REGEX REPLACE "(........................)" "\\1\n  " lines "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
  set(${out} "${bytes}" PARENT_SCOPE)
endfunction()

file(READ "${ONTOLOGY}/dossier.rng" schema)
file(READ "${ONTOLOGY}/context.jsonld" context)

# The document is {"@context": {...}}; a JSON-LD file needs the inner object
string(FIND "${context}" ":" begin)
math(EXPR begin "${begin} + 1")
string(SUBSTRING "${context}" ${begin} -1 context)
string(FIND "${context}" "}" end REVERSE)
string(SUBSTRING "${context}" 0 ${end} context)
string(STRIP "${context}" context)

to_bytes("${schema}" schema_bytes)
to_bytes("${context}" context_bytes)

file(WRITE "${OUTPUT}" "// Made from ontology/ by cmake/embed.cmake

#include \"base/embedded.h\"

static const unsigned char schema[] = {
  ${schema_bytes}
};

static const unsigned char context[] = {
  ${context_bytes}
};

EntText
ent_embedded_schema(void)
{
  const EntText text = { (const char*)schema, sizeof(schema) };
  return text;
}

EntText
ent_embedded_context(void)
{
  const EntText text = { (const char*)context, sizeof(context) };
  return text;
}
")
