// Copyright 2026 The entente developers
// SPDX-License-Identifier: Apache-2.0

// usage: page.mjs CHROMIUM FIGURES PAGE...
//
// Opens evidence pages in a headless Chromium, and does there what a reader
// does: with the pointer, the keyboard, a finger, in dark rooms, on paper and
// without JavaScript.  FIGURES is a page with several figures in it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve(
  'axe-core/axe.min.js'), 'utf8');
const [executablePath, figures, ...pages] = process.argv.slice(2);
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

let checks = 0;
let failures = 0;

function check(isGood, ...what) {
  ++checks;
  if (!isGood) {
    ++failures;
    console.log('FAIL', ...what);
  }
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

// Run a reader's visit; nothing may be asked for or complained of during it
async function visit(file, options, read) {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const name = file.split('/').slice(-2).join('/');
  page.on('request', (i) => check(
    i.url().split('#')[0] === url || i.url().startsWith('data:'),
    name, 'asks for', i.url()));
  page.on('console', (i) => check(false, name, 'says', i.text()));
  page.on('pageerror', (i) => check(false, name, 'fails', i.message));
  await page.goto(url);
  await read(page, (isGood, ...what) => check(isGood, name, ...what));
  await context.close();
}

// A point on a line that nothing covers, in the window
const pointOn = (line) => line.evaluate((g) => {
  g.scrollIntoView({ block: 'center', inline: 'center' });
  const path = g.querySelector('path.hit');
  const matrix = path.getScreenCTM();
  for (let i = 1; i < 40; ++i) {
    const at = path.getPointAtLength(path.getTotalLength() * i / 40)
      .matrixTransform(matrix);
    if (g.contains(document.elementFromPoint(at.x, at.y))) {
      return { x: at.x, y: at.y };
    }
  }
  return null;
});

const shown = (page) => page.$$eval('.shown', (all) => all
  .filter((i) => i.getClientRects().length)
  .map((i) => i.className.match(/ p(\d+)/)[1]).join());
const numberOf = async (line) =>
  (await line.getAttribute('id')).replace(/.*-e/, '');
const opacity = (item) => item.evaluate((i) => Number(
  getComputedStyle(i).opacity));
const isSeen = (item) => item.evaluate((i) => i.getClientRects().length > 0);
const settle = (page) => page.waitForTimeout(200);

async function readStructure(page, good) {
  const state = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((i) => i.id);
    return {
      ids: ids.length, different: new Set(ids).size,
      scripts: document.scripts.length,
      strange: document.querySelectorAll(
        'img,iframe,object,embed,audio,video,form,base,link:not([rel=icon])'
      ).length,
      hacked: 'hacked' in window,
      lines: document.querySelectorAll('.rel').length,
      entries: document.querySelectorAll('#list article').length,
      dead: [...document.querySelectorAll('a[href^="#"]')].filter(
        (i) => !document.getElementById(i.getAttribute('href').slice(1))
      ).length,
      bad: [...document.querySelectorAll('a:not([href^="#"])')].filter(
        (i) => !/^https?:\/\//.test(i.getAttribute('href'))
          || !i.rel.includes('noopener')).length,
      handlers: [...document.querySelectorAll('*')].flatMap(
        (i) => [...i.attributes]).filter(
        (i) => i.name.startsWith('on') || i.name === 'style').length,
      lang: document.documentElement.lang,
    };
  });
  good(state.ids === state.different, 'has an id twice');
  good(state.scripts === 1, 'has scripts', state.scripts);
  good(state.strange === 0, 'has elements that load or send');
  good(!state.hacked, 'ran a script of its input');
  good(state.lines > 0 && state.lines === state.entries,
    'has lines and entries', state.lines, state.entries);
  good(state.dead === 0, 'has links that lead nowhere');
  good(state.bad === 0, 'has links out of the web');
  good(state.handlers === 0, 'has handlers or styles in attributes');
  good(state.lang === 'en', 'has no language');
}

async function readByPointer(page, good) {
  for (const line of (await page.$$('.rel')).slice(0, 8)) {
    const point = await pointOn(line);
    if (!point) {
      continue;
    }
    await page.mouse.move(point.x, point.y);
    await settle(page);
    const number = await numberOf(line);
    good(await shown(page) === number, 'hover on line', number, 'shows',
      await shown(page));
    good(await opacity(line) === 1, 'fades the line under the pointer');
    for (const other of await page.$$('.rel')) {
      good(await other.evaluate((a, b) => a === b, line)
        || await opacity(other) < 0.5, 'leaves another line as it is');
    }
    await page.mouse.move(2, 2);
    await settle(page);
    good(await shown(page) === '', 'goes on showing', number);
  }
}

async function readPinned(page, good) {
  const line = await page.$('.rel');
  const point = await pointOn(line);
  await page.mouse.click(point.x, point.y);
  await page.mouse.move(2, 2);
  await settle(page);
  good(await shown(page) === await numberOf(line), 'does not pin a click');
  await page.keyboard.press('Escape');
  await settle(page);
  good(await shown(page) === '', 'does not unpin on Escape');
}

async function readByKeyboard(page, good) {
  await page.keyboard.press('Tab');
  good(await page.evaluate(() => document.activeElement.className) === 'skip',
    'begins not with the skip link');
  const line = await page.$('.rel');
  for (let i = 0; i < 30; ++i) {
    await page.keyboard.press('Tab');
    if (await line.evaluate((g) => g.contains(document.activeElement))) {
      break;
    }
  }
  await settle(page);
  good(await shown(page) === await numberOf(line), 'focus shows',
    await shown(page));
  await page.keyboard.press('Enter');
  await settle(page);
  good(await page.evaluate(() => document.querySelector(':target')?.localName)
    === 'article', 'Enter leads to no entry');
}

async function readFilters(page, good) {
  for (const box of await page.$$('.filter input[type=checkbox]')) {
    const [kind, name] = (await box.getAttribute('id')).split('-');
    const lines = await page.$$(`.rel.${name}`);
    const entries = await page.$$(kind === 'f'
      ? `section.group.${name}` : `article.${name}`);
    await box.uncheck();
    for (const item of [...lines, ...entries]) {
      good(!await isSeen(item), 'does not hide', name);
    }
    await box.check();
    for (const item of [...lines, ...entries]) {
      good(await isSeen(item), 'does not show again', name);
    }
    good(entries.length, 'has a box for nothing', name);
  }
}

async function readSearch(page, good) {
  const all = (await page.$$('article')).length;
  const count = () => page.$eval('#count', (i) => i.textContent);
  good(await count() === `${all} of ${all} relations`, 'counts', await count());
  const word = await page.$eval('article h3, article h4',
    (i) => i.textContent.split(' ')[0]);
  await page.fill('#search', word);
  const found = await page.$$eval('article', (i) => i.filter(
    (j) => j.getClientRects().length).map((j) => j.textContent));
  good(found.length && found.every((i) => i.toLowerCase().includes(
    word.toLowerCase())), 'finds what does not hold', word);
  good(await count() === `${found.length} of ${all} relations`,
    'counts', await count());
  await page.fill('#search', 'no such words anywhere');
  good((await page.$$eval('.rel', (i) => i.filter(
    (j) => j.getClientRects().length).length)) === 0, 'leaves lines');
  await page.keyboard.press('Escape');
  good(await count() === `${all} of ${all} relations`,
    'Escape leaves the search');
}

async function readLooks(page, good) {
  const color = (selector, property) => page.$eval(selector,
    (i, name) => getComputedStyle(i)[name], property);
  good(await color('body', 'backgroundColor') === 'rgb(255, 255, 255)',
    'is not light');
  await page.emulateMedia({ colorScheme: 'dark' });
  good(await color('body', 'backgroundColor') === 'rgb(20, 24, 29)',
    'is not dark');
  good(await color('svg .page', 'fill') === 'rgb(20, 24, 29)',
    'has a light picture in the dark');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  good(await color('body', 'backgroundColor') === 'rgb(255, 255, 255)',
    'prints dark');
  good(await color('.panel', 'display') === 'none', 'prints the panel');
  good(await color('.filter', 'display') === 'none', 'prints the filters');
}

async function readOnPhone(page, good) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  good(width <= PHONE.width, 'is wider than a phone:', width);
  const line = await page.$('.rel');
  const point = await pointOn(line);
  await page.touchscreen.tap(point.x, point.y);
  await settle(page);
  good(await shown(page) === await numberOf(line), 'does not answer a finger');
  const panel = await (await page.$('.panel')).boundingBox();
  good(panel.y < PHONE.height && panel.y + panel.height <= PHONE.height + 1,
    'shows claims outside of the window');
}

async function readWithoutScript(page, good) {
  good(!await isSeen(await page.$('#search')),
    'offers a search without script');
  good((await page.$$eval('article', (i) => i.filter(
    (j) => j.getClientRects().length).length)) > 0, 'has no list');
  await readByPointer(page, good);
  await readFilters(page, good);
  await page.reload();
  await readByKeyboard(page, good);
}

async function readWithAxe(page, good) {
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const grave = violations.filter(
      (i) => ['serious', 'critical'].includes(i.impact));
    good(!grave.length, `${colorScheme}: axe finds`, grave.map((i) =>
      `${i.id} (${i.nodes[0].html.slice(0, 120)})`).join('; '));
    for (const i of violations) {
      console.log(`${colorScheme}: ${i.impact}: ${i.id},`,
        i.nodes.length, 'times');
    }
  }
}

// Several figures of different places share no id, and none styles the page
async function readFigures(page, good) {
  const state = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((i) => i.id);
    const rules = (list) => [...list].flatMap(
      (i) => i.cssRules && !i.selectorText ? rules(i.cssRules) : [i]);
    const roots = [...document.querySelectorAll('svg')].map((i) => `#${i.id}`);
    return {
      figures: roots.length,
      ids: ids.length, different: new Set(ids).size,
      leaks: [...document.styleSheets].flatMap((i) => rules(i.cssRules)).filter(
        (i) => i.selectorText && !i.selectorText.split(',').every(
          (j) => roots.some((root) => j.trim().startsWith(root)))).length,
    };
  });
  good(state.figures > 2, 'has figures', state.figures);
  good(state.ids === state.different, 'has an id twice');
  good(state.leaks === 0, 'has rules of style that leak', state.leaks);
}

for (const file of pages) {
  await visit(file, {}, readStructure);
  await visit(file, {}, readByPointer);
  await visit(file, {}, readPinned);
  await visit(file, {}, readByKeyboard);
  await visit(file, {}, readFilters);
  await visit(file, {}, readSearch);
  await visit(file, {}, readLooks);
  await visit(file, { viewport: PHONE, hasTouch: true, isMobile: true },
    readOnPhone);
  await visit(file, { javaScriptEnabled: false }, readWithoutScript);
  await visit(file, { bypassCSP: true }, readWithAxe);
}
await visit(figures, {}, readFigures);
await browser.close();

console.log(`page: ${checks} checks, ${failures} failed`);
process.exit(failures ? 1 : 0);
