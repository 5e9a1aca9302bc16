// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/file.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define FIRST_ROOM 65536U

// Content of a file, as far as it was read
typedef struct {
  char*  data;
  size_t size;
  size_t room;
} Content;

static bool
reserve(Content* const content)
{
  if (content->size < content->room) {
    return true;
  }

  const size_t room   = content->room ? 2U * content->room : FIRST_ROOM;
  char* const  bigger = (char*)realloc(content->data, room);
  if (bigger) {
    content->data = bigger;
    content->room = room;
  }

  return bigger;
}

static bool
read_all(FILE* const file, Content* const content)
{
  for (size_t n = 1U; n;) {
    if (!reserve(content)) {
      return false;
    }

    n = fread(
      content->data + content->size, 1U, content->room - content->size, file);
    content->size += n;
  }

  return !ferror(file);
}

char*
ent_file_read(const char* const path, size_t* const size)
{
  Content     content = { NULL, 0U, 0U };
  FILE* const file    = fopen(path, "rb");
  if (!file || !read_all(file, &content)) {
    perror(path);
    free(content.data);
    content.data = NULL;
  }

  if (file) {
    fclose(file);
  }

  *size = content.size;
  return content.data;
}

static EntStatus
take(void* const handle, const void* const bytes, const size_t size)
{
  FILE* const file = (FILE*)handle;
  return fwrite(bytes, 1U, size, file) == size ? ENT_SUCCESS : ENT_BAD_WRITE;
}

EntOutput
ent_file_output(FILE* const file)
{
  const EntOutput output = { file, take };
  return output;
}
