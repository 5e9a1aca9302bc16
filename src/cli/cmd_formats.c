// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

int
ent_cmd_formats(const int argc, char** const argv)
{
  if (argc > 1) {
    const bool is_help = !strcmp(argv[1], "--help") || !strcmp(argv[1], "-h");
    fputs("usage: entente formats\n", is_help ? stdout : stderr);
    return is_help ? EXIT_CLEAN : EXIT_MISUSE;
  }

  puts("name\textension\tread\tstreamed\tdescription");
  for (unsigned i = 1U;; ++i) {
    const EntFormatInfo* const info = ent_format_info((EntFormat)i);
    if (!info) {
      return EXIT_CLEAN;
    }

    printf("%s\t.%s\t%s\t%s\t%s\n",
           info->name,
           info->extension,
           info->is_input ? "yes" : "no",
           info->is_streamed ? "yes" : "no",
           info->description);
  }
}
