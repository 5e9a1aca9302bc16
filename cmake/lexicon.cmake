# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# The lexicon of English: a program of ours makes one table of WordNet's files,
# and an assembler takes the table's bytes into the library as they are.
# Sets LEXICON to the source to link.

find_path(WORDNET_DIR index.noun PATHS /usr/share/wordnet
                                       /usr/share/wordnet-3.0
                                       /usr/local/share/wordnet)
if(NOT WORDNET_DIR)
  message(FATAL_ERROR "WordNet 3.0 is missing: install Debian's wordnet-base, "
                      "or set WORDNET_DIR to the folder of index.noun")
endif()

set(LEXICON_FILES cntlist.rev data.adj data.noun)
foreach(part noun verb adj adv)
  list(APPEND LEXICON_FILES index.${part} ${part}.exc)
endforeach()
list(TRANSFORM LEXICON_FILES PREPEND ${WORDNET_DIR}/)
foreach(file ${LEXICON_FILES})
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "WordNet 3.0 is incomplete: ${file} is missing")
  endif()
endforeach()

add_executable(
  lexicon_build
  base/arena.c
  base/bytes.c
  base/memory.c
  base/names.c
  base/text.c
  extract/lexicon_build/collection.c
  extract/lexicon_build/irregular.c
  extract/lexicon_build/main.c
  extract/lexicon_build/table.c
  extract/lexicon_build/wordnet.c)
entente_target(lexicon_build)
target_include_directories(lexicon_build PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})

set(LEXICON_TABLE ${CMAKE_CURRENT_BINARY_DIR}/lexicon.bin)
add_custom_command(
  OUTPUT ${LEXICON_TABLE}
  COMMAND lexicon_build ${WORDNET_DIR} ${LEXICON_TABLE}
  DEPENDS lexicon_build ${LEXICON_FILES}
  VERBATIM)

set(LEXICON ${CMAKE_CURRENT_BINARY_DIR}/lexicon.S)
configure_file(${PROJECT_SOURCE_DIR}/cmake/lexicon.S.in ${LEXICON} @ONLY)
set_source_files_properties(${LEXICON} PROPERTIES OBJECT_DEPENDS
                                                  ${LEXICON_TABLE})

# WordNet's licence asks for its notice beside every copy of the data
set(WORDNET_NOTICE /usr/share/doc/wordnet-base/copyright)
if(EXISTS ${WORDNET_NOTICE})
  install(
    FILES ${WORDNET_NOTICE}
    DESTINATION ${CMAKE_INSTALL_DOCDIR}
    RENAME LICENSE.wordnet)
endif()
