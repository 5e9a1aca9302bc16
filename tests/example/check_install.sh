#!/bin/sh
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Install entente into a prefix of its own, and build the example against it
# by pkg-config and by CMake.
# usage: check_install.sh static|shared CMAKE CC SOURCE FOLDER

set -eu
kind=$1 cmake=$2 cc=$3 source=$4 folder=$5
prefix=$folder/prefix
dossier=$source/examples/venezuela/dossier.xml

shared=OFF
[ "$kind" = static ] || shared=ON

rm -rf "$folder"
mkdir -p "$folder"
$cmake -G Ninja -S "$source" -B "$folder/build" -DCMAKE_C_COMPILER="$cc" \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_TESTING=OFF \
  -DBUILD_SHARED_LIBS=$shared >"$folder/log"
$cmake --build "$folder/build" >>"$folder/log"
$cmake --install "$folder/build" --prefix "$folder/elsewhere" >>"$folder/log"
mv "$folder/elsewhere" "$prefix" # An installation can be moved

must_exist() {
  [ -e "$prefix/$1" ] || { echo "not installed: $1"; exit 1; }
}

must_exist include/entente.h
must_exist share/man/man1/entente.1
must_exist share/doc/entente/LICENSE.wordnet
must_exist share/entente/entente.ttl
must_exist share/entente/dossier.rng
if [ "$kind" = static ]; then
  must_exist lib/libentente.a
else
  must_exist lib/libentente.so.0.1
fi

run_consumer() {
  LD_LIBRARY_PATH=$prefix/lib "$1" "$dossier" russia "$folder/$2.svg" \
    >"$folder/$2.ttl"
  grep -q 'actor:russia a ent:State' "$folder/$2.ttl"
  grep -q '<svg' "$folder/$2.svg"
}

# By pkg-config
PKG_CONFIG_PATH=$prefix/lib/pkgconfig
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # lists of words
$cc -std=c11 "$source/tests/example/example.c" -o "$folder/by_pkg_config" \
  $(pkg-config --cflags --libs entente)
[ "$(pkg-config --modversion entente)" = 0.1.0 ]
run_consumer "$folder/by_pkg_config" by_pkg_config

# By CMake
mkdir "$folder/consumer"
cat >"$folder/consumer/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES C)
find_package(entente 0.1 REQUIRED)
add_executable(consumer $source/tests/example/example.c)
target_link_libraries(consumer PRIVATE entente::entente)
END
$cmake -G Ninja -S "$folder/consumer" -B "$folder/consumer/build" \
  -DCMAKE_C_COMPILER="$cc" -DCMAKE_PREFIX_PATH="$prefix" >>"$folder/log"
$cmake --build "$folder/consumer/build" >>"$folder/log"
run_consumer "$folder/consumer/build/consumer" by_cmake

# The program itself
if [ -x "$prefix/bin/entente" ]; then
  "$prefix/bin/entente" --version
fi

echo "installed, and used by pkg-config and by CMake"
