// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// Comes in: a document whose sentences, citations and sources are known.
// Goes out: records: the report, its sources, its passages with their claims.

#include "read/report/records.h"

#include "base/digest.h"
#include "base/memory.h"
#include "base/names.h"
#include "base/notice.h"
#include "base/slug.h"
#include "base/text.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/world.h"
#include "model/lexical.h"
#include "read/report/finder.h"
#include "read/report/meta.h"
#include "read/report/notes/numerals.h"

#include <assert.h>
#include <string.h>

#define MAX_REPORT_NAME 60U // Bytes of a name made from a title
#define N_LINK_DIGITS 8U    // Of the hash that names a link

// What is known while records are sent
typedef struct {
  const EntReadContext* context;
  EntDocument*          document;
  const EntNoteSources* sources;
  EntArena              arena;      // Ids, and lists of them
  EntText               report;     // Id of the report
  EntText*              ids;        // Id of each note's source
  EntText*              cited;      // Ids that a sentence cites
  size_t                cited_room; // Room for them
  EntNames              known;      // Ids of sources that were sent
  bool*                 is_cited;   // Whether a marker cites a note
  EntLineCursor         lines;      // Where lines were counted up to
  EntExtractor*         extractor;  // Finds claims, or null
} Sender;

static EntPosition
position_at(Sender* const sender, const size_t offset)
{
  return ent_document_position(
    sender->document, &sender->lines, sender->context->document, offset);
}

static EntStatus
send(const Sender* const sender, const EntRecord* const record)
{
  const EntSink sink = sender->context->sink;
  return sink.receive(sink.handle, record);
}

static void
tell(Sender* const     sender,
     const EntNoticeId id,
     const size_t      offset,
     const EntText     what)
{
  ent_notice(sender->context->world,
             id,
             position_at(sender, offset),
             what,
             ent_text(NULL));
}

// The report

static EntText
first_title(const EntDocument* const document)
{
  for (size_t i = 0U; i < document->n_nodes; ++i) {
    const EntNode* const node = &document->nodes[i];
    if (node->kind == ENT_BLOCK_TITLE) {
      return ent_document_text(document, node->begin, node->end);
    }
  }

  return ent_text(NULL);
}

// Cut a name off where a word ends
static void
shorten(EntBytes* const name)
{
  size_t size = name->size;
  while (size > MAX_REPORT_NAME) {
    while (size && name->data[size - 1U] != '-') {
      --size;
    }
    size -= size > 0U;
  }

  name->size = size ? size : name->size;
}

static EntStatus
name_report(Sender* const sender, const EntText title, const EntText digest)
{
  const char* const chosen = sender->context->options->report;
  EntBytes  name = ent_bytes_init(ent_world_memory(sender->context->world));
  EntStatus st   = ENT_SUCCESS;
  if (chosen) {
    ent_bytes_string(&name, chosen);
  } else if (title.size) {
    st = ent_slug(title, "report", &name);
    shorten(&name);
  } else {
    ent_bytes_string(&name, "report-");
    ent_bytes_text(&name, ent_text_until(digest, N_LINK_DIGITS));
  }

  st = st ? st : name.status;
  st =
    st ? st
       : ent_arena_text(&sender->arena, ent_bytes_view(&name), &sender->report);
  ent_bytes_clear(&name);
  return st;
}

// Keep what the model can hold of what the page says of itself
static EntText
good_address(const EntText href)
{
  return ent_is_iri(href) && ent_is_link(href) ? href : ent_text(NULL);
}

static EntStatus
send_report(Sender* const sender)
{
  const EntDocument* const document = sender->document;
  const EntMetadata* const metadata = &document->flow.metadata;
  const EntText            found    = first_title(document);
  const EntText title = metadata->title.size ? metadata->title : found;
  char          digest[64];
  char          date[10];
  const EntText sha256 = { digest, sizeof(digest) };
  ent_digest_hex(ent_bytes_view(&document->text), digest, sizeof(digest));
  ENT_TRY(name_report(sender, title, sha256));

  EntReport report;
  memset(&report, 0, sizeof(report));
  report.id        = sender->report;
  report.title     = title;
  report.author    = metadata->author;
  report.publisher = metadata->publisher;
  report.issued    = ent_date_read(metadata->issued, date);
  report.lang   = ent_is_lang(metadata->lang) ? metadata->lang : ent_text(NULL);
  report.href   = good_address(metadata->href);
  report.sha256 = sha256;

  const EntPosition top    = { sender->context->document, 1U, 1U };
  EntRecord         record = { ENT_REPORT, top, { NULL } };
  record.report            = &report;
  ENT_TRY(send(sender, &record));
  return sender->extractor
           ? sender->extractor->open(sender->extractor, document, &report)
           : ENT_SUCCESS;
}

// Sources

// Make "n11-1", or "n" and a slug for labels; the ordinal counts by number
static EntStatus
name_note_source(Sender* const  sender,
                 const EntText  number,
                 EntNames*      counts,
                 size_t* const  ordinals,
                 EntText* const out)
{
  EntBytes name = ent_bytes_init(ent_world_memory(sender->context->world));
  const EntNumeral raised = ent_numeral_scan_superscript(number);
  char             digits[5];
  ent_bytes_char(&name, 'n');
  EntStatus st = ent_slug(raised.size == number.size && raised.size
                            ? ent_numeral_digits(raised.value, digits)
                            : number,
                          "note",
                          &name);
  const uint32_t id = ent_names_intern(counts, ent_bytes_view(&name));
  st                = st ? st : id ? ENT_SUCCESS : ENT_NO_MEMORY;
  if (!st) {
    ent_bytes_char(&name, '-');
    ent_bytes_number(&name, ++ordinals[id - 1U]);
    st = name.status;
  }

  st = st ? st : ent_arena_text(&sender->arena, ent_bytes_view(&name), out);
  ent_bytes_clear(&name);
  return st;
}

static EntStatus
send_source(Sender* const sender, const EntSource* const source, EntPosition at)
{
  EntRecord record = { ENT_SOURCE, at, { NULL } };
  record.source    = source;
  return send(sender, &record);
}

static size_t
note_place(const EntDocument* const document, const EntNote* const note)
{
  const EntBlock* const block = &document->flow.blocks[note->first_block];
  const size_t          place = ent_document_place(document, block->begin);
  return place == ENT_NO_INDEX ? 0U : place;
}

static EntStatus
send_note(Sender* const   sender,
          const size_t    index,
          EntNames* const counts,
          size_t* const   ordinals)
{
  const EntNote* const note = &sender->document->notes.items[index];
  const EntPosition    at =
    position_at(sender, note_place(sender->document, note));
  for (size_t i = sender->sources->firsts[index];
       i < sender->sources->firsts[index + 1U];
       ++i) {
    const EntNoteSource* const item = &sender->sources->items[i];
    EntText* const             id   = &sender->ids[i];
    ENT_TRY(name_note_source(sender, note->number, counts, ordinals, id));

    const EntSource source = { *id,           { NULL, 0U }, sender->report,
                               note->number,  item->href,   item->printed,
                               item->citation };
    ENT_TRY(send_source(sender, &source, at));
  }

  return ENT_SUCCESS;
}

static EntStatus
send_notes(Sender* const sender)
{
  const EntAllocator* const memory = ent_world_memory(sender->context->world);
  const EntNotes* const     notes  = &sender->document->notes;
  EntNames                  counts = ent_names_init(memory);
  size_t* const             ordinals =
    (size_t*)ent_memory_zeroed(memory, notes->n_items + 1U, sizeof(size_t));
  EntStatus st = ordinals ? ENT_SUCCESS : ENT_NO_MEMORY;
  for (size_t i = 0U; i < notes->n_items && !st; ++i) {
    st = send_note(sender, i, &counts, ordinals);
  }

  ent_memory_free(memory, ordinals);
  ent_names_clear(&counts);
  return st;
}

// Name a source that is no note's; `id` is "l-" and a hash, or "n7-1"
static EntStatus
name_other(Sender* const            sender,
           const EntCitation* const citation,
           EntText* const           id)
{
  EntBytes  name = ent_bytes_init(ent_world_memory(sender->context->world));
  EntStatus st   = ENT_SUCCESS;
  char      digits[N_LINK_DIGITS];
  if (citation->href.size) {
    ent_digest_hex(citation->href, digits, sizeof(digits));
    ent_bytes_string(&name, "l-");
    ent_bytes_add(&name, digits, sizeof(digits));
  } else {
    ent_bytes_char(&name, 'n');
    st = ent_slug(citation->number, "note", &name);
    ent_bytes_string(&name, "-1");
  }

  st = st ? st : name.status;
  st = st ? st : ent_arena_text(&sender->arena, ent_bytes_view(&name), id);
  ent_bytes_clear(&name);
  return st;
}

// Send the source of a link, or of a marker whose note is not there, once
static EntStatus
send_other(Sender* const            sender,
           const EntCitation* const citation,
           EntText* const           id)
{
  ENT_TRY(name_other(sender, citation, id));
  const size_t n_known = sender->known.n_texts;
  if (!ent_names_intern(&sender->known, *id)) {
    return ENT_NO_MEMORY;
  }

  if (n_known == sender->known.n_texts) {
    return ENT_SUCCESS;
  }

  if (!citation->href.size) {
    tell(sender, ENT_NOTICE_MARKER_ALONE, citation->place, citation->number);
  }

  const EntSource source = { *id,
                             { NULL, 0U },
                             sender->report,
                             citation->number,
                             citation->href,
                             citation->printed,
                             { NULL, 0U } };
  return send_source(sender, &source, position_at(sender, citation->place));
}

// Passages

static EntStatus
cite(Sender* const sender, size_t* const n_cited, const EntText id)
{
  const EntAllocator* const memory = ent_world_memory(sender->context->world);
  return ENT_PUSH(memory, sender->cited, *n_cited, sender->cited_room, id);
}

static EntStatus
cite_one(Sender* const            sender,
         const EntCitation* const citation,
         size_t* const            n_cited)
{
  EntText id = { NULL, 0U };
  if (citation->note == ENT_NO_INDEX) {
    ENT_TRY(send_other(sender, citation, &id));
    return cite(sender, n_cited, id);
  }

  sender->is_cited[citation->note] = true;
  for (size_t i = sender->sources->firsts[citation->note];
       i < sender->sources->firsts[citation->note + 1U];
       ++i) {
    ENT_TRY(cite(sender, n_cited, sender->ids[i]));
  }

  return ENT_SUCCESS;
}

// Where code points were counted up to
typedef struct {
  size_t   offset;
  uint64_t n_chars;
} CharCursor;

static uint64_t
count_to(const EntDocument* const document,
         CharCursor* const        cursor,
         const size_t             offset)
{
  cursor->n_chars +=
    ent_utf8_count(ent_document_text(document, cursor->offset, offset));
  cursor->offset = offset;
  return cursor->n_chars;
}

// Claims of one sentence
typedef struct {
  const EntClaim* items;
  size_t          n_items;
} Claims;

static EntStatus
send_claims(const Sender* const sender,
            const EntText       passage,
            const Claims* const claims,
            const EntPosition   at)
{
  EntRecord record = { ENT_CLAIM, at, { NULL } };
  for (size_t i = 0U; i < claims->n_items; ++i) {
    EntClaim claim = claims->items[i];
    claim.report   = sender->report;
    claim.passage  = passage;
    record.claim   = &claim;
    ENT_TRY(send(sender, &record));
  }

  return ENT_SUCCESS;
}

static EntStatus
send_passage(Sender* const       sender,
             const size_t        index,
             CharCursor* const   cursor,
             const size_t        n_cited,
             const Claims* const claims)
{
  const EntDocument* const document = sender->document;
  const EntSentence* const sentence = &document->sentences[index];
  char                     id[24]   = "s";
  EntBytes number = ent_bytes_init(ent_world_memory(sender->context->world));
  ent_bytes_number(&number, index + 1U);
  const EntText digits = ent_bytes_view(&number);
  if (number.status) {
    return ENT_NO_MEMORY;
  }

  ent_bytes_put(id + 1, digits);
  EntPassage passage;
  memset(&passage, 0, sizeof(passage));
  passage.id.data         = id;
  passage.id.size         = digits.size + 1U;
  passage.report          = sender->report;
  passage.number          = index + 1U;
  passage.start           = count_to(document, cursor, sentence->begin);
  passage.end             = count_to(document, cursor, sentence->end);
  passage.sources.items   = sender->cited;
  passage.sources.n_items = n_cited;
  passage.quote = ent_document_text(document, sentence->begin, sentence->end);
  ent_bytes_clear(&number);

  const EntPosition at     = position_at(sender, sentence->begin);
  EntRecord         record = { ENT_PASSAGE, at, { NULL } };
  record.passage           = &passage;
  ENT_TRY(send(sender, &record));
  return send_claims(sender, passage.id, claims, at);
}

static EntStatus
send_passages(Sender* const sender)
{
  const EntDocument* const document = sender->document;
  CharCursor               cursor   = { 0U, 0U };
  size_t                   next     = 0U;
  for (size_t i = 0U; i < document->n_sentences; ++i) {
    size_t n_cited = 0U;
    for (; next < document->n_citations &&
           document->citations[next].sentence == i;
         ++next) {
      ENT_TRY(cite_one(sender, &document->citations[next], &n_cited));
    }

    Claims claims = { NULL, 0U };
    if (sender->extractor) {
      const EntStatus st = sender->extractor->find(
        sender->extractor, i, &claims.items, &claims.n_items);
      ENT_TRY(st);
      if (st) {
        tell(sender,
             ENT_NOTICE_LONG_SENTENCE,
             document->sentences[i].begin,
             ent_text(NULL));
      }
    }

    if (n_cited || claims.n_items || sender->context->options->is_whole) {
      ENT_TRY(send_passage(sender, i, &cursor, n_cited, &claims));
    }
  }

  return ENT_SUCCESS;
}

static EntStatus
send_actors(Sender* const sender)
{
  const EntPosition top = { sender->context->document, 1U, 1U };
  return sender->extractor ? sender->extractor->send(
                               sender->extractor, sender->context->sink, top)
                           : ENT_SUCCESS;
}

static void
tell_orphans(Sender* const sender)
{
  const EntNotes* const notes = &sender->document->notes;
  for (size_t i = 0U; i < notes->n_items; ++i) {
    if (!sender->is_cited[i]) {
      tell(sender,
           ENT_NOTICE_NOTE_ALONE,
           note_place(sender->document, &notes->items[i]),
           notes->items[i].number);
    }
  }
}

static EntStatus
send_all(Sender* const sender)
{
  if (!sender->ids || !sender->is_cited) {
    return ENT_NO_MEMORY;
  }

  ENT_TRY(send_report(sender));
  ENT_TRY(send_notes(sender));
  ENT_TRY(send_passages(sender));
  ENT_TRY(send_actors(sender));
  tell_orphans(sender);
  return ENT_SUCCESS;
}

EntStatus
ent_report_send(const EntReadContext* const context,
                EntDocument* const          document,
                const EntNoteSources* const sources)
{
  assert(context);
  assert(document);
  assert(sources);
  const EntAllocator* const memory = ent_world_memory(context->world);
  Sender                    sender;
  memset(&sender, 0, sizeof(sender));
  sender.context   = context;
  sender.document  = document;
  sender.sources   = sources;
  sender.extractor = context->options->extractor;
  sender.arena     = ent_arena_init(memory);
  sender.known     = ent_names_init(memory);
  sender.ids =
    (EntText*)ent_memory_zeroed(memory, sources->n_items + 1U, sizeof(EntText));
  sender.is_cited = (bool*)ent_memory_zeroed(
    memory, document->notes.n_items + 1U, sizeof(bool));

  const EntStatus st = send_all(&sender);
  if (sender.extractor) {
    sender.extractor->close(sender.extractor);
  }

  ent_memory_free(memory, sender.ids);
  ent_memory_free(memory, sender.is_cited);
  ent_memory_free(memory, sender.cited);
  ent_names_clear(&sender.known);
  ent_arena_clear(&sender.arena);
  return st;
}
