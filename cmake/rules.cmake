# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Write a C source that holds the files of ontology/rules as bytes, in the order
# of their names.
# Usage: cmake -DFOLDER=... -DOUTPUT=... -P rules.cmake

file(GLOB files ${FOLDER}/*.rel)
list(SORT files)

set(arrays "")
set(rows "")
set(index 0)
foreach(file ${files})
  get_filename_component(name ${file} NAME)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "(........................)" "\\1\n  " lines "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${lines}")
  string(APPEND arrays "static const unsigned char file_${index}[] = {
  ${bytes}0x00
};

")
  string(APPEND rows "  { \"${name}\", "
         "{ (const char*)file_${index}, sizeof(file_${index}) - 1U } },\n")
  math(EXPR index "${index} + 1")
endforeach()

file(WRITE "${OUTPUT}" "// Made from ontology/rules by cmake/rules.cmake

#include \"base/embedded.h\"

${arrays}static const EntEmbeddedFile files[] = {
${rows}  { NULL, { NULL, 0U } }
};

const EntEmbeddedFile*
ent_embedded_rules(size_t* const n_files)
{
  *n_files = sizeof(files) / sizeof(files[0]) - 1U;
  return files;
}
")
