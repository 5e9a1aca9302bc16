#!/bin/sh
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Check that entente.h compiles alone, as C11 and as C++17, and that every
# private header does as C11.  usage: check_header.sh PROJECT CC

set -eu
cd "$1/src"
cc=$2 cxx=${CXX-g++}
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -fsyntax-only
  -I. $(pkg-config --cflags-only-I libxml-2.0 libgvc raptor2)"

check() {
  # shellcheck disable=SC2086 # a list of words
  printf '#include "%s"\n' "$1" | "$cc" -x c $flags - || {
    echo "does not compile alone: $1"
    exit 1
  }
}

printf '#include "entente.h"\n' |
  "$cc" -x c -std=c11 -pedantic -Wall -Wextra -Werror -fsyntax-only -I. -

for header in */*.h; do
  check "$header"
done

command -v "$cxx" >/dev/null || {
  echo "every header compiles as C; as C++ not tried: $cxx is absent"
  exit 77
}
printf '#include "entente.h"\n' |
  "$cxx" -x c++ -std=c++17 -pedantic -Wall -Wextra -Werror -fsyntax-only -I. -
echo "every header compiles alone"
