// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

EntArgs
ent_args_init(const int argc, char** const argv, const EntOption* const options)
{
  const EntArgs args = { argc, argv, options, 1, false, NULL };
  return args;
}

static int
tell(const char* const what, const char* const word)
{
  fprintf(stderr, "entente: %s: %s\n", what, word);
  return ENT_ARGS_WRONG;
}

// Take the argument from behind "=" or the letter, else from the next word
static int
take_value(EntArgs* const         args,
           const EntOption* const option,
           const char* const      attached)
{
  if (!option->argument) {
    return attached ? tell("option takes no argument", option->name)
                    : option->id;
  }

  args->value = attached;
  if (!attached) {
    if (args->next >= args->argc) {
      return tell("option needs an argument", option->name);
    }
    args->value = args->argv[args->next++];
  }

  return option->id;
}

static int
take_long(EntArgs* const args, const char* const word)
{
  const char* const equals = strchr(word, '=');
  const size_t      size   = equals ? (size_t)(equals - word) : strlen(word);
  for (const EntOption* o = args->options; o->id; ++o) {
    if (strlen(o->name) == size && !memcmp(o->name, word, size)) {
      return take_value(args, o, equals ? equals + 1 : NULL);
    }
  }

  return tell("unknown option", word - 2);
}

static int
take_short(EntArgs* const args, const char* const word)
{
  for (const EntOption* o = args->options; o->id; ++o) {
    if (o->letter && o->letter == word[0]) {
      return take_value(args, o, word[1] ? word + 1 : NULL);
    }
  }

  return tell("unknown option", word - 1);
}

int
ent_args_next(EntArgs* const args)
{
  while (args->next < args->argc) {
    char* const word = args->argv[args->next++];
    if (!args->is_ended && !strcmp(word, "--")) {
      args->is_ended = true;
      continue;
    }

    if (args->is_ended || word[0] != '-' || !word[1]) {
      args->value = word;
      return ENT_ARGS_WORD;
    }

    return word[1] == '-' ? take_long(args, word + 2)
                          : take_short(args, word + 1);
  }

  return ENT_ARGS_END;
}

void
ent_options_print(const EntOption* const options)
{
  for (const EntOption* o = options; o->id; ++o) {
    char form[64] = { 0 };
    snprintf(form,
             sizeof(form),
             "%s%c%s--%s%s%s",
             o->letter ? "-" : " ",
             o->letter ? o->letter : ' ',
             o->letter ? ", " : "  ",
             o->name,
             o->argument ? " " : "",
             o->argument ? o->argument : "");
    printf("  %-28s %s\n", form, o->help);
  }
}

bool
ent_option_number(const char* const text, const size_t max, size_t* const out)
{
  char* end = NULL;
  errno     = 0;

  const unsigned long long number = strtoull(text, &end, 10);
  const bool               begins_well =
    text[0] >= '0' && text[0] <= '9'; // No sign, no blank
  if (errno || !begins_well || *end || number > max) {
    return false;
  }

  *out = (size_t)number;
  return true;
}
