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
  const EntOutputFile file = { .format = format, .path = path, .file = -1 };

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

// Figures and their pictures

static bool
is_figure(const EntOutputFile* const file)
{
  return file->format == ENT_MARKDOWN || file->format == ENT_LATEX;
}

static bool
is_picture_for(const EntOutputFile* const figure,
               const EntOutputFile* const file)
{
  const EntFormat format = figure->format == ENT_LATEX ? ENT_PDF : ENT_SVG;
  return (file->format == format || file->format == ENT_PNG) &&
         strcmp(file->path, "-");
}

// Return where a path's last name begins
static const char*
name_of(const char* const path)
{
  const char* const slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static bool
is_beside(const char* const a, const char* const b)
{
  const size_t size = (size_t)(name_of(a) - a);
  return size == (size_t)(name_of(b) - b) && !memcmp(a, b, size);
}

// Return whether nothing can stand beside an output
static bool
is_placeless(const EntOutputFile* const file)
{
  struct stat info;
  return !strcmp(file->path, "-") ||
         (!stat(file->path, &info) && !S_ISREG(info.st_mode));
}

// Add the picture that goes with a figure: a.svg with a.md
static bool
add_picture(EntOutputs* const outputs, EntOutputFile* const figure)
{
  const bool        is_tex    = figure->format == ENT_LATEX;
  const char* const extension = is_tex ? ".pdf" : ".svg";
  const char* const name      = name_of(figure->path);
  const char* const dot       = strrchr(name, '.');
  const size_t      stem =
    dot && dot != name ? (size_t)(dot - figure->path) : strlen(figure->path);

  char* const path = (char*)malloc(stem + strlen(extension) + 1U);
  if (!path) {
    return refuse(figure->path, "out of memory");
  }

  memcpy(path, figure->path, stem);
  memcpy(path + stem, extension, strlen(extension) + 1U);
  if (!ent_outputs_add(outputs, path, ENT_FORMAT_UNKNOWN)) {
    free(path);
    return false;
  }

  outputs->files[outputs->n_files - 1U].implied = path;
  figure->picture                               = name_of(path);
  return true;
}

static bool
find_picture(EntOutputs* const outputs, EntOutputFile* const figure)
{
  const bool is_anywhere = is_placeless(figure);
  for (size_t i = 0U; !figure->picture && i < outputs->n_files; ++i) {
    const char* const path = outputs->files[i].path;
    if (is_picture_for(figure, &outputs->files[i]) &&
        (is_anywhere || is_beside(figure->path, path))) {
      figure->picture = is_anywhere ? path : name_of(path);
    }
  }

  if (!figure->picture && is_anywhere) {
    return refuse(figure->path, "a figure needs a picture: name one with -o");
  }

  return figure->picture || add_picture(outputs, figure);
}

bool
ent_outputs_pair(EntOutputs* const outputs)
{
  const size_t n_named = outputs->n_files;
  for (size_t i = 0U; i < n_named; ++i) {
    EntOutputFile* const file = &outputs->files[i];
    if (!is_figure(file)) {
      continue;
    }

    if (!find_picture(outputs, file)) {
      return false;
    }

    // LaTeX reads these before it looks for a file
    if (file->format == ENT_LATEX && strpbrk(file->picture, "%#{}\\~$&^\"")) {
      return refuse(file->picture, "LaTeX cannot name this picture");
    }
  }

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
    free(file->implied);
  }

  outputs->n_files = 0U;
}
