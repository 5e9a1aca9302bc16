// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_FILE_H
#define ENT_CLI_FILE_H

#include <stddef.h>

/// Read a whole file; null after a message, else to be freed with free()
char*
ent_file_read(const char* path, size_t* size);

#endif // ENT_CLI_FILE_H
