// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

#include "draw_bench.h"

#include "draw/proof.h"

// Two sentences of one line, a line of another class, an office, a denial
#define CONTENT                                                            \
  CAST SAID("s1", CLAIM("a", "attacks", "b", ""))                          \
    SAID("s2",                                                             \
         CLAIM("a", "attacks", "b", "wording='hits'")                      \
           CLAIM("a", "detains", "b", "") CLAIM("a", "supports", "c", "")) \
      SAID("s3",                                                           \
           CLAIM("p", "holdsOfficeIn", "a", "office='chief'")              \
             CLAIM("b", "sanctions", "c", "polarity='negated'"))

static void
test_order(void** const state)
{
  EntProofs    proofs;
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_scene(&draw, CONTENT, NULL);
  assert_int_equal(ent_proofs_find(&draw.scene, &proofs), ENT_SUCCESS);
  assert_int_equal(proofs.n_items, 4);
  assert_int_equal(proofs.n_drawn, 2);

  // Drawn ones first, each part by class
  const EntLineClass classes[] = {
    ENT_LINE_CONFLICT, ENT_LINE_COOP, ENT_LINE_PRESSURE, ENT_LINE_STRUCTURE
  };
  for (size_t i = 0U; i < N_ITEMS(classes); ++i) {
    assert_int_equal(proofs.items[i].line_class, classes[i]);
    assert_int_equal(proofs.items[i].edge != NULL, i < 2U);
  }

  assert_int_equal(proofs.items[0].n_relationships, 2);
  assert_int_equal(proofs.items[0].n_claims, 3);
  assert_int_equal(proofs.items[2].certainty, ENT_CERTAINTY_DENIED);
  assert_int_equal(proofs.items[3].certainty, ENT_CERTAINTY_ASSERTED);
  ent_draw_bench_close(&draw);
}

static void
test_quotes(void** const state)
{
  EntProofs     proofs;
  EntProofQuote quote;
  EntDrawBench  draw;
  size_t        place = 0U;
  (void)state;
  ent_draw_bench_scene(&draw, CONTENT, NULL);
  assert_int_equal(ent_proofs_find(&draw.scene, &proofs), ENT_SUCCESS);

  // Claims of a sentence stand together, of whatever relationship they are
  const EntProof* const proof = &proofs.items[0];
  assert_true(ent_proof_next(&draw.scene, proof, &place, &quote));
  assert_int_equal(quote.passage, 0);
  assert_int_equal(quote.n_claims, 1);
  assert_true(ent_proof_next(&draw.scene, proof, &place, &quote));
  assert_int_equal(quote.passage, 1);
  assert_int_equal(quote.n_claims, 2);
  assert_true(quote.claims[0] < quote.claims[1]);
  assert_false(ent_proof_next(&draw.scene, proof, &place, &quote));
  ent_draw_bench_close(&draw);
}

static void
test_empty(void** const state)
{
  EntProofs    proofs;
  EntDrawBench draw;
  (void)state;
  ent_draw_bench_scene(&draw, "", NULL);
  assert_int_equal(ent_proofs_find(&draw.scene, &proofs), ENT_SUCCESS);
  assert_int_equal(proofs.n_items, 0);
  ent_draw_bench_close(&draw);
}

static EntStatus
run(EntDrawBench* const draw)
{
  EntProofs       proofs;
  EntScene        scene;
  const EntStatus st    = ent_scene_init(&scene, draw->graph, NULL, 1.0);
  const EntStatus found = st ? st : ent_proofs_find(&scene, &proofs);
  ent_scene_clear(&scene);
  return found;
}

static void
test_memory(void** const state)
{
  (void)state;
  ent_draw_bench_check_scarce(CONTENT, run);
}

int
main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(test_order),
    cmocka_unit_test(test_quotes),
    cmocka_unit_test(test_empty),
    cmocka_unit_test(test_memory),
  };
  return cmocka_run_group_tests_name("proof", tests, NULL, NULL);
}
