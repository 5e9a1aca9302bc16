// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// The style sheet inside an SVG.  A style element in a page styles the whole
// page, so every selector begins with the picture's own id.  Attributes keep
// the light look for programs that do not read styles.

#include "draw/svg.h"

#include "draw/palette.h"

/// Selectors after the id, and what they set
typedef struct {
  const char* selector;     ///< Begins with a blank
  const char* declarations; ///< Between the braces
} Rule;

static const Rule light_rules[] = {
  { " .hit",
    "stroke-width:12px;stroke-opacity:0;fill:none;"
    "pointer-events:stroke" },
  { " .hedged .line", "stroke-dasharray:7 4" },
  { " .disputed .line", "stroke-dasharray:7 4" },
  { " .past .line", "stroke-dasharray:.1 5;stroke-linecap:round" },
  { " .rel:hover .line", "stroke-width:4" },
  { " a:focus", "outline:none" },
  { " a:focus-visible .line", "stroke-width:5" },
  { " a:focus-visible .halo", "stroke:#1B2430;stroke-width:1.5" },
};

static const Rule dark_rules[] = {
  { " .page", "fill:#14181D" },
  { " .halo", "fill:#14181D" },
  { " text", "fill:#E7EBEF" },
  { " .sub", "fill:#B9C2CB" },
  { " .actor .shape", "fill:#2A333D;stroke:#8A939D" },
  { " .person .shape", "fill:#1E252D" },
  { " .state .shape", "fill:#E7EBEF;stroke:#E7EBEF" },
  { " .state text", "fill:#14181D" },
  { " .defunct .shape", "fill:#14181D;stroke:#8A939D" },
  { " .defunct text", "fill:#E7EBEF" },
  { " .ink", "stroke:#E7EBEF" },
  { " a:focus-visible .halo", "stroke:#E7EBEF" },
};

static void
add_rule(EntBytes* const   out,
         const char* const prefix,
         const char* const selector,
         const char* const declarations)
{
  ent_bytes_char(out, '#');
  ent_bytes_string(out, prefix);
  ent_bytes_string(out, selector);
  ent_bytes_char(out, '{');
  ent_bytes_string(out, declarations);
  ent_bytes_char(out, '}');
}

static void
add_rules(EntBytes* const   out,
          const char* const prefix,
          const Rule* const rules,
          const size_t      n_rules)
{
  for (size_t i = 0U; i < n_rules; ++i) {
    add_rule(out, prefix, rules[i].selector, rules[i].declarations);
  }
}

// Append "#prefix .name PART{PROPERTY:color}"
static void
add_color(EntBytes* const   out,
          const char* const prefix,
          const char* const name,
          const char* const part,
          const char* const color)
{
  ent_bytes_char(out, '#');
  ent_bytes_string(out, prefix);
  ent_bytes_string(out, " .");
  ent_bytes_string(out, name);
  ent_bytes_string(out, part);
  ent_bytes_string(out, color);
  ent_bytes_char(out, '}');
}

static void
add_dark_line(EntBytes* const           out,
              const char* const         prefix,
              const EntLineStyle* const style)
{
  add_color(out, prefix, style->name, " .line{stroke:", style->dark_line);
  add_color(out, prefix, style->name, " .tip{stroke:", style->dark_line);
  add_color(out, prefix, style->name, " .tip{fill:", style->dark_line);
  add_color(out, prefix, style->name, ".rel text{fill:", style->dark_ink);
}

void
ent_svg_add_style(EntBytes* const out, const char* const prefix)
{
  add_rules(
    out, prefix, light_rules, sizeof(light_rules) / sizeof(light_rules[0]));

  ent_bytes_string(out, "@media (pointer:coarse){");
  add_rule(out, prefix, " .hit", "stroke-width:24px");

  // Paper is light
  ent_bytes_string(out, "}@media screen and (prefers-color-scheme:dark){");
  add_rules(
    out, prefix, dark_rules, sizeof(dark_rules) / sizeof(dark_rules[0]));
  for (unsigned i = 0U; i < ENT_N_LINE_CLASSES; ++i) {
    add_dark_line(out, prefix, ent_line_style((EntLineClass)i));
  }
  ent_bytes_string(out, "}@media print{");
  add_rule(out, prefix, " .hit", "display:none");
  ent_bytes_char(out, '}');
}
