// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_CLI_RUN_H
#define ENT_CLI_RUN_H

#include "cli/messages.h"
#include "cli/options.h"
#include "entente.h"

#define ENT_MAX_INPUTS 4096U ///< Inputs of one run
#define ENT_MAX_ADDED 64U    ///< Files of actors, or of rules, of one run

/// What all commands that read inputs share
typedef struct {
  EntWorld*      world;        ///< World of the run
  EntMessages    messages;     ///< Where its notices go
  EntReadOptions reading;      ///< How inputs are read
  const char**   inputs;       ///< Paths
  size_t         n_inputs;     ///< Number of paths
  bool           is_done;      ///< Help was printed, nothing more to do
  bool           wants_claims; ///< Whether claims of reports are sought
  EntExtractor*  extractor;    ///< Who seeks them, once it is needed
  const char*    actors[ENT_MAX_ADDED]; ///< Files of added actors
  const char*    rules[ENT_MAX_ADDED];  ///< Files of added rules
  size_t         n_actors;              ///< Number of such files
  size_t         n_rules;               ///< Number of such files
} EntRun;

/// Options of commands that find claims in reports; ids as below
#define ENT_CLAIM_OPTIONS                                                   \
  { 109, 0, "actors", "FILE", "know the actors of FILE in reports, too" },  \
    { 110, 0, "rules", "FILE", "find claims by the rules of FILE, too" },   \
  {                                                                         \
    111, 0, "no-claims", NULL, "read only sources and sentences of reports" \
  }

/// Options that all these commands have; ids from 100
#define ENT_RUN_OPTIONS                                                       \
  { 100, 'f', "from", "FORMAT", "format of the inputs (default: by name)" },  \
    { 101, 0, "base", "IRI", "start of entente's own IRIs" },                 \
    { 102, 0, "strict", NULL, "refuse what else is left out with a notice" }, \
    { 103,                                                                    \
      0,                                                                      \
      "warn-level",                                                           \
      "LEVEL",                                                                \
      "note, warning or error: exit 1 from there on" },                       \
    { 106,                                                                    \
      0,                                                                      \
      "all-sentences",                                                        \
      NULL,                                                                   \
      "take sentences of reports that cite nothing, too" },                   \
    { 107,                                                                    \
      0,                                                                      \
      "scope",                                                                \
      "SCOPE",                                                                \
      "what a marker in a report cites for: sentence or paragraph" },         \
    { 108, 0, "report-id", "ID", "id of a report (default: its title)" },     \
    { 104, 'q', "quiet", NULL, "print errors only" },                         \
    { 105, 'h', "help", NULL, "print this help" },                            \
  {                                                                           \
    0, 0, NULL, NULL, NULL                                                    \
  }

/// Prepare a run; false if memory ended
bool
ent_run_init(EntRun* run);

/// Free a run
void
ent_run_clear(EntRun* run);

/**
   Take one of the shared options, or an input.

   Returns false if the word makes no sense, after telling so.
*/
bool
ent_run_take(EntRun* run, int id, const char* value);

/// Make the extractor of a run, with all added actors and rules
ENT_NODISCARD EntStatus
ent_run_open_extractor(EntRun* run);

/// Read all inputs, in turn, into a sink
ENT_NODISCARD EntStatus
ent_run_read(EntRun* run, EntSink sink);

/// Read all inputs into a new graph and finish it
ENT_NODISCARD EntStatus
ent_run_gather(EntRun* run, EntGraph** out);

#endif // ENT_CLI_RUN_H
