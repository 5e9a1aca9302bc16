# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# The built-in gazetteer: a program of ours compiles ontology/actors/ into one
# table, and an assembler takes the table's bytes into the library as they are.
# The program reads Turtle as the library does, with the library's own objects.

get_target_property(sources entente SOURCES)
set(reading ${sources})
list(FILTER reading INCLUDE REGEX
     "^(base|graph|model|read)/|^extract/token|_(compile|table)\\.c$|embedded")
list(REMOVE_ITEM sources ${reading})

set(GAZETTEER_LIBRARIES
    PkgConfig::ICU PkgConfig::LIBXML2 PkgConfig::MD4C PkgConfig::NETTLE
    PkgConfig::RAPTOR PkgConfig::YAJL)
add_library(entente_reading OBJECT ${reading})
entente_target(entente_reading)
target_include_directories(entente_reading PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(entente_reading PRIVATE ${GAZETTEER_LIBRARIES})

add_executable(gazetteer_build extract/gazetteer_build/main.c
                               $<TARGET_OBJECTS:entente_reading>)
entente_target(gazetteer_build)
target_include_directories(gazetteer_build PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(gazetteer_build PRIVATE ${GAZETTEER_LIBRARIES})

# Raptor keeps memory of its own until the process ends
file(GLOB GAZETTEER_FILES CONFIGURE_DEPENDS
     ${PROJECT_SOURCE_DIR}/ontology/actors/*.ttl)
set(GAZETTEER_AMBIGUOUS ${PROJECT_SOURCE_DIR}/ontology/actors/ambiguous.txt)
set(GAZETTEER_TABLE ${CMAKE_CURRENT_BINARY_DIR}/gazetteer.bin)
add_custom_command(
  OUTPUT ${GAZETTEER_TABLE}
  COMMAND
    ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0
    $<TARGET_FILE:gazetteer_build> ${GAZETTEER_AMBIGUOUS} ${GAZETTEER_TABLE}
    ${GAZETTEER_FILES}
  DEPENDS gazetteer_build ${GAZETTEER_FILES} ${GAZETTEER_AMBIGUOUS}
  VERBATIM)

set(GAZETTEER ${CMAKE_CURRENT_BINARY_DIR}/gazetteer.S)
configure_file(${PROJECT_SOURCE_DIR}/cmake/gazetteer.S.in ${GAZETTEER} @ONLY)
set_source_files_properties(${GAZETTEER} PROPERTIES OBJECT_DEPENDS
                                                    ${GAZETTEER_TABLE})

set_property(TARGET entente PROPERTY SOURCES ${sources} ${GAZETTEER})
target_sources(entente PRIVATE $<TARGET_OBJECTS:entente_reading>)
