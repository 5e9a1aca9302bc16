// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "entente.h"
#include "write/dossier.h"
#include "write/rdf.h"
#include "write/table.h"

#include <assert.h>

EntStatus
ent_graph_write(const EntGraph* const        graph,
                const EntFormat              format,
                const EntWriteOptions* const options,
                const EntOutput              output)
{
  assert(graph);
  assert(output.write);
  switch (format) {
    case ENT_DOSSIER_XML:
      return ent_dossier_xml_write(graph, output);
    case ENT_DOSSIER_JSON:
      return ent_dossier_json_write(graph, output);
    case ENT_CSV:
      return ent_csv_write(graph, output);
    case ENT_CITATIONS:
      return ent_citations_write(graph, output);
    default:
      return ent_rdf_write(graph, format, options, output);
  }
}
