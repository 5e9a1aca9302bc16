// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The page works without this: here are only the search, and claims that stay
// in view when the pointer moves on.

(() => {
  const find = (selector) => [...document.querySelectorAll(selector)];
  const lines = find('.rel');
  const entries = find('article');
  const search = document.getElementById('search');
  const count = document.getElementById('count');
  const words = entries.map((i) => i.textContent.toLowerCase());

  const numberOf = (line) => line.id.slice(line.id.lastIndexOf('-') + 2);
  const entryOf = (line) =>
    document.getElementById(line.id.replace(/-e(\d+)$/, '-c$1'));

  function pin(line) {
    find('.pin').forEach((i) => i.classList.remove('pin'));
    if (line) {
      line.classList.add('pin');
      find('.shown.p' + numberOf(line))[0].classList.add('pin');
    }
  }

  function tell() {
    const shown = entries.filter((i) => i.getClientRects().length).length;
    count.textContent = `${shown} of ${entries.length} relations`;
  }

  function choose() {
    const sought = search.value.toLowerCase().split(/\s+/);
    entries.forEach((entry, i) => entry.classList.toggle(
      'off', !sought.every((word) => words[i].includes(word))));
    lines.forEach((line) => line.classList.toggle(
      'off', entryOf(line).classList.contains('off')));
    tell();
  }

  // A click pins the claims; the Enter key goes on to the list, as links do.
  // Listeners on the lines themselves would make them focusable.
  const figure = find('figure')[0];
  const lineOf = (event) => event.target.closest('.rel');
  figure.addEventListener('focusin', (event) => {
    if (lineOf(event)) {
      pin(lineOf(event));
    }
  });
  figure.addEventListener('click', (event) => {
    const hasKey = event.ctrlKey || event.metaKey || event.shiftKey;
    if (lineOf(event) && event.detail && !hasKey) {
      event.preventDefault();
      pin(lineOf(event));
    }
  });

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      pin(null);
      search.value = '';
      choose();
    }
  });

  search.addEventListener('input', choose);
  find('.filter input[type=checkbox]').forEach(
    (box) => box.addEventListener('change', tell));
  find('.grid')[0].classList.add('js'); // Focus pins, and Escape unpins
  find('.filter [hidden]').forEach((i) => i.removeAttribute('hidden'));
  choose();
})();
