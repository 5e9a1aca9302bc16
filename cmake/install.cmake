# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# What `cmake --install` puts where: header, library, program, manual,
# ontology, and what pkg-config and find_package() need.

include(CMakePackageConfigHelpers)

set(PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

set_target_properties(
  entente PROPERTIES VERSION ${PROJECT_VERSION}
                     SOVERSION
                     ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})

# The libraries behind the library: users of a static one link them as well,
# whether they say so or not
set(PC_MODULES
    "icu-i18n icu-uc libxml-2.0 md4c nettle raptor2 yajl libgvc libcgraph")
set(PC_LIBS "")
foreach(plugin ${GVPLUGINS})
  string(APPEND PC_LIBS " ${plugin}")
  cmake_path(GET plugin PARENT_PATH PC_PLUGIN_DIR)
endforeach()
string(APPEND PC_LIBS " -Wl,-rpath,${PC_PLUGIN_DIR} -lm")
if(BUILD_SHARED_LIBS)
  set(PC_REQUIRES "Requires.private: ${PC_MODULES}")
  set(PC_LIBS "\nLibs.private:${PC_LIBS}")
else()
  set(PC_REQUIRES "Requires: ${PC_MODULES}")
endif()

# The file tells its prefix from its own place, so that it can be moved
set(PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
set(PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
file(RELATIVE_PATH PC_UP "/p/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/p")
set(PC_PREFIX "\${pcfiledir}/${PC_UP}")
configure_file(cmake/entente.pc.in entente.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/entente.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

configure_package_config_file(
  cmake/ententeConfig.cmake.in ${PROJECT_BINARY_DIR}/ententeConfig.cmake
  INSTALL_DESTINATION ${PACKAGE_DIR})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/ententeConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)

install(
  TARGETS entente
  EXPORT ententeTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
if(TARGET entente_cli)
  install(TARGETS entente_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(
  EXPORT ententeTargets
  NAMESPACE entente::
  DESTINATION ${PACKAGE_DIR})
install(
  FILES ${PROJECT_BINARY_DIR}/ententeConfig.cmake
        ${PROJECT_BINARY_DIR}/ententeConfigVersion.cmake
        ${PROJECT_SOURCE_DIR}/cmake/dependencies.cmake
  DESTINATION ${PACKAGE_DIR})

install(FILES src/entente.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES src/cli/man/entente.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY ontology/ DESTINATION ${CMAKE_INSTALL_DATADIR}/entente)
