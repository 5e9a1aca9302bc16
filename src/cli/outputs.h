// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_OUTPUTS_H
#define ENT_CLI_OUTPUTS_H

#include "entente.h"

#define ENT_MAX_OUTPUTS 32U ///< Outputs of one run

/// A file that appears whole or not at all
typedef struct {
  EntFormat   format;    ///< What is written
  const char* path;      ///< Where it goes, "-" for standard output
  const char* picture;   ///< Picture that a figure refers to, or null
  char*       implied;   ///< The path, if it was not named but implied
  char*       target;    ///< The path with links resolved
  char*       temporary; ///< File that is being written, or null
  int         file;      ///< Open file, or -1
  int         error;     ///< errno of the first failed write, or 0
} EntOutputFile;

/// All outputs of one run
typedef struct {
  EntOutputFile files[ENT_MAX_OUTPUTS]; ///< In the order of the command line
  size_t        n_files;                ///< Number of outputs
} EntOutputs;

/**
   Add an output by its option argument: [FORMAT:]FILE.

   `fallback` is the format if neither the argument nor the file's extension
   tells one.  Returns false after telling why not.
*/
bool
ent_outputs_add(EntOutputs* outputs, const char* argument, EntFormat fallback);

/**
   Give every figure in Markdown or LaTeX its picture.

   That is the first output with a fitting picture in the same folder; if there
   is none, one is added with the figure's name and the extension svg or pdf.
   A figure on standard output or a device takes any picture.  Call it once all
   outputs are added.  Returns false after telling why not.
*/
bool
ent_outputs_pair(EntOutputs* outputs);

/// Add the first output, which is of no format; false after telling why not
bool
ent_outputs_add_file(EntOutputs* outputs, const char* path);

/// Open a file's temporary, or the device itself; tells failures
ENT_NODISCARD EntStatus
ent_outputs_open(EntOutputFile* file);

/// Return the taker of bytes of an open file
EntOutput
ent_outputs_taker(EntOutputFile* file);

/// Bring a file to the disk and close it; tells failures
ENT_NODISCARD EntStatus
ent_outputs_close(EntOutputFile* file);

/// Give all temporaries their names; tells failures
ENT_NODISCARD EntStatus
ent_outputs_commit(EntOutputs* outputs);

/// Remove temporaries that have no name yet and free everything
void
ent_outputs_clear(EntOutputs* outputs);

#endif // ENT_CLI_OUTPUTS_H
