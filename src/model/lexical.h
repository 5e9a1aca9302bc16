// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_MODEL_LEXICAL_H
#define ENT_MODEL_LEXICAL_H

#include "entente.h"
#include "model/terms.h"

#include <stdbool.h>

#define ENT_MAX_ID 120U       ///< Bytes of an id
#define ENT_MAX_IRI 8192U     ///< Bytes of an IRI
#define ENT_MAX_LANG 35U      ///< Bytes of a language tag
#define ENT_MAX_TEXT 1048576U ///< Bytes of any other text

/// Return whether a text is a name: [a-z0-9]+(-[a-z0-9]+)*
bool
ent_is_id(EntText text);

/// Return whether a text is an id, or two ids joined by "--"
bool
ent_is_actor_id(EntText text);

/**
   Return the report of an actor that has no proper name, else the empty text.

   Such an actor has the id REPORT--NAME and is known in that report only.
*/
EntText
ent_actor_id_report(EntText id);

/// Return whether a text is a year, a year and month, or a date, and exists
bool
ent_is_date(EntText text);

/// Return the datatype of a date: ENT_TERM_YEAR, _YEAR_MONTH or _DATE
EntTermId
ent_date_type(EntText date);

/// Return whether a date lies surely before another; partial dates may not
bool
ent_date_is_before(EntText a, EntText b);

/// Return whether a text has the form of a BCP 47 language tag
bool
ent_is_lang(EntText text);

/// Return whether a text is a decimal from 0.0 to 1.0 with digits on both sides
bool
ent_is_score(EntText text);

/**
   Return whether a text is an absolute IRI that any format can carry.

   A scheme, a colon, something after it, and none of the characters that
   RFC 3987 keeps out of IRIs: controls, blank, <>"{}|^`\ and DEL.
*/
bool
ent_is_iri(EntText text);

/// Return whether an IRI may become a link: no script or data scheme
bool
ent_is_link(EntText iri);

/// Return whether a text has the form of an ISO 3166-1, -2 or -3 code
bool
ent_is_country_code(EntText text);

/// Return whether a text is 64 lower-case hex digits
bool
ent_is_sha256(EntText text);

/// Return the host of an http(s) or ftp IRI as it stands there, or empty
EntText
ent_iri_host(EntText iri);

#endif // ENT_MODEL_LEXICAL_H
