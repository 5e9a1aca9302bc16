// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_READ_REPORT_MARKDOWN_LAYOUT_H
#define ENT_READ_REPORT_MARKDOWN_LAYOUT_H

#include "read/report/flow.h"
#include "read/report/markdown/source.h"

/**
   Copy the input of a source from a byte on, with what reports mean but
   CommonMark does not.

   Blank lines part paragraphs that only lines part, and notes; "[^1]:
   https://…" is no definition of links; rows "| a | b" get the line that makes
   a table of them.  Paragraphs and tables are parted also where md4c 0.4.8
   would take long, by many lines or wide rows.  The copy ends with a line feed,
   without which that version reads past the end.

   Lines "**Key:** value" at the top are told to the flow and left out.
*/
ENT_NODISCARD EntStatus
ent_markdown_lay_out(EntMarkdownSource* source, size_t begin, EntFlow* flow);

#endif // ENT_READ_REPORT_MARKDOWN_LAYOUT_H
