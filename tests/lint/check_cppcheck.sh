#!/bin/sh
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Check the sources with cppcheck.
# usage: check_cppcheck.sh PROJECT BUILD-FOLDER
#
# Left out, and why:
# - constParameterCallback: callbacks have the types that libraries ask for
# - returnDanglingLifetime: it takes a pointer that a local struct holds for
#   one into the struct; -Wreturn-local-addr sees the real ones
# - missingIncludeSystem: foreign headers are not read
# - unmatchedSuppression: not every version has every check

set -eu
project=$1 cache=$2/cppcheck
command -v cppcheck >/dev/null || { echo "cppcheck is absent"; exit 77; }

mkdir -p "$cache"
cd "$project"
cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr -j 2 \
  --cppcheck-build-dir="$cache" --enable=warning,performance,portability \
  --suppress=constParameterCallback --suppress=missingIncludeSystem \
  --suppress=unmatchedSuppression --suppress=returnDanglingLifetime \
  -D_POSIX_C_SOURCE=200809L -I src src
echo "cppcheck has no complaint"
