// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#ifndef ENT_TESTS_UNIT_SAMPLE_H
#define ENT_TESTS_UNIT_SAMPLE_H

/// Content of a dossier in canonical form that uses every field there is
#define SAMPLE                                                                 \
  "  <actor id=\"ann\" kind=\"person\" rolls-up-to=\"home\" "                  \
  "iri=\"urn:ann\">\n"                                                         \
  "    <name>Ann</name>\n"                                                     \
  "  </actor>\n"                                                               \
  "  <actor id=\"crew\" kind=\"armed-group\">\n"                               \
  "    <name xml:lang=\"en\">Crew &amp; \"Co\"</name>\n"                       \
  "  </actor>\n"                                                               \
  "  <actor id=\"home\" kind=\"state\" iso3166=\"HM\" from-date=\"1900\" "     \
  "to-date=\"2000-01\" same-as=\"urn:h1 urn:h2\">\n"                           \
  "    <name>Home</name>\n"                                                    \
  "    <name xml:lang=\"de\">Zuhause</name>\n"                                 \
  "    <alias>Homeland</alias>\n"                                              \
  "    <hidden>the land</hidden>\n"                                            \
  "    <demonym>Homeish</demonym>\n"                                           \
  "    <metonym xml:lang=\"en\">Hill</metonym>\n"                              \
  "  </actor>\n"                                                               \
  "  <report id=\"r\" title=\"T &lt;1&gt;\" author=\"A\" publisher=\"P\" "     \
  "issued=\"2001-02-03\" lang=\"en\" href=\"https://r.example/\" sha256=\""    \
  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"/>\n"     \
  "  <source id=\"n1\" report=\"r\" note=\"1\" "                               \
  "href=\"http://S.example/?a&amp;"                                            \
  "b\" printed=\"S dot example\"/>\n"                                          \
  "  <source id=\"r-r-n2\" report=\"r\" note=\"1\" iri=\"urn:n2\">Book, p. 2"  \
  "</source>\n"                                                                \
  "  <passage id=\"s1\" report=\"r\" number=\"1\" start=\"0\" end=\"9\" "      \
  "sources=\"n1 r-r-n2\" prefix=\"a \" suffix=\" z\">\n"                       \
  "    <quote>He said, \"x\".</quote>\n"                                       \
  "    <claim from=\"ann\" is=\"holdsOfficeIn\" to=\"home\" office=\"Chief\" " \
  "from-date=\"1990\" to-date=\"1999\"/>\n"                                    \
  "    <claim from=\"ann\" is=\"memberOf\" to=\"crew\"/>\n"                    \
  "    <claim from=\"crew\" is=\"partOf\" to=\"home\"/>\n"                     \
  "    <claim from=\"home\" is=\"supplierOf\" to=\"crew\" modality=\"likely\"" \
  " speaker=\"ann\" says=\"claimed\" relayed-by=\"crew\" hedge=\"likely; "     \
  "may\" wording=\"gave\" rule=\"rule-1\" confidence=\"0.85\" "                \
  "analytic-confidence=\"low\" iri=\"urn:c\">\n"                               \
  "      <goods>gas</goods>\n"                                                 \
  "      <goods>oil</goods>\n"                                                 \
  "    </claim>\n"                                                             \
  "  </passage>\n"                                                             \
  "  <passage id=\"s2\" report=\"r\">\n"                                       \
  "    <quote>Q</quote>\n"                                                     \
  "    <claim from=\"ann\" is=\"allyOf\" to=\"home\"/>\n"                      \
  "    <claim from=\"ann\" is=\"attacks\" to=\"home\" "                        \
  "polarity=\"negated\"/>\n"                                                   \
  "  </passage>\n"

#endif // ENT_TESTS_UNIT_SAMPLE_H
