// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_MESSAGES_H
#define ENT_CLI_MESSAGES_H

#include "entente.h"

/// How notices are told and judged
typedef struct {
  EntLevel warn_level; ///< Notices from here on make the exit status 1
  bool     is_quiet;   ///< Whether notices under errors are not printed
  size_t   n_notable;  ///< Notices at or above the warn level
} EntMessages;

/// Receiver of notices that prints them to standard error
void
ent_messages_notify(void* handle, const EntNotice* notice);

/// Read the name of a level; false if it is none
bool
ent_messages_level(const char* name, EntLevel* out);

/// Print an error about a file or the whole program, with errno's words if any
void
ent_messages_fail(const char* subject, const char* what, int error);

/// Return the exit status that a status and the notices so far make
int
ent_messages_exit(const EntMessages* messages, EntStatus status);

#endif // ENT_CLI_MESSAGES_H
