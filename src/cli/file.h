// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_FILE_H
#define ENT_CLI_FILE_H

#include "entente.h"

#include <stddef.h>
#include <stdio.h>

/// Read a whole file; null after a message, else to be freed with free()
char*
ent_file_read(const char* path, size_t* size);

/// Take bytes into an open file, through its buffer
EntOutput
ent_file_output(FILE* file);

#endif // ENT_CLI_FILE_H
