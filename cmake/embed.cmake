# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Write a C source that holds files as bytes: published ones of ontology/, and
# what a page in HTML needs.
# Usage: cmake -DONTOLOGY=... -DDRAW=... -DOUTPUT=... -P embed.cmake

# Append a function ent_embedded_NAME() that returns a text
function(embed name text)
  string(HEX "${text}" hex)
  string(REGEX REPLACE "(........................)" "\\1\n  " lines "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
  file(APPEND "${OUTPUT}" "
static const unsigned char ${name}[] = {
  ${bytes}
};

EntText
ent_embedded_${name}(void)
{
  const EntText text = { (const char*)${name}, sizeof(${name}) };
  return text;
}
")
endfunction()

file(READ "${ONTOLOGY}/dossier.rng" schema)
file(READ "${ONTOLOGY}/context.jsonld" context)
file(READ "${DRAW}/page.css" style)
file(READ "${DRAW}/page.js" script)

# The document is {"@context": {...}}; a JSON-LD file needs the inner object
string(FIND "${context}" ":" begin)
math(EXPR begin "${begin} + 1")
string(SUBSTRING "${context}" ${begin} -1 context)
string(FIND "${context}" "}" end REVERSE)
string(SUBSTRING "${context}" 0 ${end} context)
string(STRIP "${context}" context)

file(WRITE "${OUTPUT}" "// Made by cmake/embed.cmake

#include \"base/embedded.h\"
")
embed(schema "${schema}")
embed(context "${context}")
embed(page_style "${style}")
embed(page_script "${script}")
