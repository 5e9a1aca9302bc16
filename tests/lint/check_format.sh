#!/bin/sh
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

# Check that clang-format would change nothing.  usage: check_format.sh PROJECT

set -eu
cd "$1"
command -v clang-format >/dev/null || {
  echo "clang-format is absent"
  exit 77
}

find src tests -name node_modules -prune -o -name '*.[ch]' -print0 |
  sort -z | xargs -0 clang-format --dry-run -Werror
echo "all sources have the project's form"
