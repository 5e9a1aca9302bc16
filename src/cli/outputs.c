// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "cli/outputs.h"

#include "cli/messages.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
refuse(const char* const argument, const char* const why)
{
  fprintf(stderr, "entente: %s: %s\n", argument, why);
  return false;
}

// Split FORMAT:FILE; what stands before the colon must be a format's name
static EntFormat
split_format(const char* const argument, const char** const path)
{
  const char* const colon = strchr(argument, ':');
  *path                   = argument;
  if (!colon) {
    return ENT_FORMAT_UNKNOWN;
  }

  const EntText   name   = { argument, (size_t)(colon - argument) };
  const EntFormat format = ent_format_find(name);
  if (format) {
    *path = colon + 1;
  }

  return format;
}

static void
push(EntOutputs* const outputs, const EntFormat format, const char* const path)
{
  const EntOutputFile file = { format, path, NULL, NULL, -1, 0 };

  outputs->files[outputs->n_files++] = file;
}

bool
ent_outputs_add_file(EntOutputs* const outputs, const char* const path)
{
  if (!path[0]) {
    return refuse(path, "output has no file name");
  }

  push(outputs, ENT_FORMAT_UNKNOWN, path);
  return true;
}

bool
ent_outputs_add(EntOutputs* const outputs,
                const char* const argument,
                const EntFormat   fallback)
{
  if (outputs->n_files >= ENT_MAX_OUTPUTS) {
    return refuse(argument, "too many outputs");
  }

  const char* path   = NULL;
  EntFormat   format = split_format(argument, &path);
  format             = format ? format : ent_format_of_path(path);
  format             = format ? format : fallback;
  if (!path[0]) {
    return refuse(argument, "output has no file name");
  }

  if (!format) {
    return refuse(path, "format unknown: name it as FORMAT:FILE");
  }

  if (!ent_format_info(format)->is_output) {
    return refuse(path, "format is read but not written");
  }

  for (size_t i = 0U; i < outputs->n_files; ++i) {
    if (!strcmp(outputs->files[i].path, path)) {
      return refuse(path, "output is named twice");
    }
  }

  push(outputs, format, path);
  return true;
}

static EntStatus
fail(const EntOutputFile* const file, const char* const what, const int error)
{
  ent_messages_fail(file->path, what, error);
  return ENT_BAD_WRITE;
}

// A link is followed, so that the file behind it is replaced, not the link
static char*
resolve(const char* const path)
{
  char* const real = realpath(path, NULL);
  return real ? real : strdup(path);
}

static mode_t
mode_of(const char* const path)
{
  struct stat info;
  if (!stat(path, &info)) {
    return info.st_mode & 0777;
  }

  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

static EntStatus
open_temporary(EntOutputFile* const file)
{
  static const char name[] = "/.entente-XXXXXX";

  char* const copy = strdup(file->target);
  if (!copy) {
    return ENT_NO_MEMORY;
  }

  const char* const folder = dirname(copy);
  const size_t      size   = strlen(folder) + sizeof(name);
  file->temporary          = (char*)malloc(size);
  if (file->temporary) {
    snprintf(file->temporary, size, "%s%s", folder, name);
  }

  free(copy);
  if (!file->temporary) {
    return ENT_NO_MEMORY;
  }

  file->file = mkstemp(file->temporary);
  if (file->file < 0) {
    const int error = errno;
    free(file->temporary);
    file->temporary = NULL;
    return fail(file, "cannot write", error);
  }

  return fchmod(file->file, mode_of(file->target))
           ? fail(file, "cannot set permissions", errno)
           : ENT_SUCCESS;
}

EntStatus
ent_outputs_open(EntOutputFile* const file)
{
  if (!strcmp(file->path, "-")) {
    file->file = STDOUT_FILENO;
    return ENT_SUCCESS;
  }

  struct stat info;
  if (!stat(file->path, &info) && !S_ISREG(info.st_mode)) {
    if (S_ISDIR(info.st_mode)) {
      return fail(file, "cannot write", EISDIR);
    }

    file->file = open(file->path, O_WRONLY | O_CLOEXEC); // A device or pipe
    return file->file < 0 ? fail(file, "cannot write", errno) : ENT_SUCCESS;
  }

  file->target = resolve(file->path);
  return file->target ? open_temporary(file) : ENT_NO_MEMORY;
}

static EntStatus
write_bytes(void* const handle, const void* const bytes, const size_t size)
{
  EntOutputFile* const file = (EntOutputFile*)handle;
  size_t               done = 0U;
  while (done < size) {
    const ssize_t n = write(file->file, (const char*)bytes + done, size - done);
    if (n < 0 && errno != EINTR) {
      if (!file->error) {
        file->error = errno;
        if (file->error != EPIPE) {
          fail(file, "cannot write", file->error);
        }
      }
      return ENT_BAD_WRITE;
    }
    done += n > 0 ? (size_t)n : 0U;
  }

  return ENT_SUCCESS;
}

EntOutput
ent_outputs_taker(EntOutputFile* const file)
{
  const EntOutput output = { file, write_bytes };
  return output;
}

EntStatus
ent_outputs_close(EntOutputFile* const file)
{
  if (file->file < 0 || file->file == STDOUT_FILENO) {
    return ENT_SUCCESS;
  }

  const bool is_synced = !file->temporary || !fsync(file->file);
  const int  error     = errno;
  const bool is_closed = !close(file->file);
  file->file           = -1;
  if (!is_synced || !is_closed) {
    return fail(file, "cannot write", is_synced ? errno : error);
  }

  return ENT_SUCCESS;
}

EntStatus
ent_outputs_commit(EntOutputs* const outputs)
{
  for (size_t i = 0U; i < outputs->n_files; ++i) {
    EntOutputFile* const file = &outputs->files[i];
    if (file->temporary) {
      if (rename(file->temporary, file->target)) {
        return fail(file, "cannot rename", errno);
      }
      free(file->temporary);
      file->temporary = NULL;
    }
  }

  return ENT_SUCCESS;
}

void
ent_outputs_clear(EntOutputs* const outputs)
{
  for (size_t i = 0U; i < outputs->n_files; ++i) {
    EntOutputFile* const file = &outputs->files[i];
    if (file->file >= 0 && file->file != STDOUT_FILENO) {
      close(file->file);
    }
    if (file->temporary) {
      unlink(file->temporary);
    }
    free(file->temporary);
    free(file->target);
  }

  outputs->n_files = 0U;
}
