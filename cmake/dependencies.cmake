# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# The libraries that entente is linked with.  Installed beside the package's
# configuration too: whoever links the static library needs the same ones.

find_package(PkgConfig REQUIRED)

pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(LIBXML2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(RAPTOR REQUIRED IMPORTED_TARGET raptor2)
pkg_check_modules(YAJL REQUIRED IMPORTED_TARGET yajl)
pkg_check_modules(GVC REQUIRED IMPORTED_TARGET libgvc libcgraph)

# Graphviz's plugins are linked in, so that its machine-wide configuration
# file is never needed
pkg_get_variable(GVC_LIBDIR libgvc libdir)
foreach(plugin core neato_layout pango)
  find_library(GVPLUGIN_${plugin} gvplugin_${plugin}
               PATHS ${GVC_LIBDIR}/graphviz REQUIRED)
  list(APPEND GVPLUGINS ${GVPLUGIN_${plugin}})
endforeach()
