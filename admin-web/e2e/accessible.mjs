import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BASE_URL, launch, pageOf, signIn } from './browser.mjs';
import { PAGES } from './screens.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe on the pages that an admin sees, light and dark, wide and narrow; and no page is wider than its window. */
export async function accessible(browser) {
  const found = [];
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      found.push(...(await toured(browser, { user: 'admin', pages: PAGES, width, scheme })));
    }
  }
  assert.deepEqual(found, [], 'axe finds no violation');
  console.log('e2e: axe finds no violation, light and dark, at 1280 and 390 px');
}

async function toured(browser, { user, pages, width, scheme }) {
  const found = [];
  const page = await pageOf(browser, { width, scheme });
  await page.goto(`${BASE_URL}/admin/`);
  await page.getByLabel('User name').waitFor();
  if (user === 'admin') found.push(...(await checked(page, `sign-in ${width} ${scheme}`)));
  await signIn(page, user);
  for (const [name, path, ready] of pages) {
    await page.goto(`${BASE_URL}/admin${path}`);
    await ready(page);
    await page.waitForTimeout(250);
    found.push(...(await checked(page, `${name} ${width} ${scheme}`)));
  }
  await page.context().close();
  return found;
}

async function checked(page, where) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), RULES);
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
