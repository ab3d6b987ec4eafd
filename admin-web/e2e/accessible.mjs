import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BASE_URL, launch, pageOf, signIn } from './browser.mjs';
import { TOURS } from './screens.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A wide window, the same one at 200 %, which leaves half the width to what is laid out, and a telephone. */
const WIDTHS = [1280, 640, 390];

/** axe on every page that somebody sees, light and dark, wide, zoomed and narrow; and no page is wider than its window. */
export async function accessible(browser) {
  const found = [];
  let pages = 0;
  for (const [user, tour] of TOURS) {
    const page = await pageOf(browser, { scale: 2 });
    await page.goto(`${BASE_URL}/admin/`);
    await page.getByLabel('User name').waitFor();
    if (user === 'admin') found.push(...(await seen(page, 'sign-in')));
    await signIn(page, user);
    for (const [name, path, ready] of tour) {
      await page.goto(`${BASE_URL}/admin${path}`);
      const isReady = await ready(page).then(() => true, (error) => { found.push(`${name}: ${error.message.split('\n')[2] ?? error.message}`); });
      if (isReady) found.push(...(await seen(page, name)));
      pages += 1;
    }
    found.push(...page.faults.map((fault) => `as ${user}: ${fault}`));
    await page.context().close();
  }
  assert.deepEqual(found, [], 'axe finds no violation, and no page raises an error or a violation of its policy');
  console.log(`e2e: axe finds no violation on ${pages} pages, light and dark, at 1280 px, at 200 % and at 390 px`);
}

async function seen(page, name) {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(isDrawnIn, colorScheme);
      found.push(...(await checked(page, `${name} ${width} ${colorScheme}`)));
    }
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  return found;
}

/** In the page: the scheme was taken over, and no colour is on its way to another. */
function isDrawnIn(scheme) {
  const isTaken = document.documentElement.dataset.mantineColorScheme === scheme;
  return isTaken && document.getAnimations().every(({ playState }) => playState !== 'running');
}

async function checked(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), RULES);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`),
    ...(wide > 0 ? [`${where}: the page is ${wide} px too wide`] : []),
  ];
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await launch();
  await accessible(browser).finally(() => browser.close());
}
