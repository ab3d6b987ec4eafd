import { mkdirSync, writeFileSync } from 'node:fs';
import UPNG from 'upng-js';
import { BASE_URL, launch, pageOf, signIn } from './browser.mjs';

const FOLDER = new URL('../target/screens/', import.meta.url).pathname;
/** What docs/screens.md shows. */
const DOCS = new URL('../../docs/screens/', import.meta.url).pathname;
const SHOWN = ['overview-1280-light', 'try-collateral-1280-dark', 'draft-table-1280-light', 'proposal-impact-1280-light', 'proposal-1280-dark', 'decision-stages-1280-light', 'overview-390-dark', 'proposal-390-light'];
const COLOURS = 64;
const HEIGHT_MAX = 1800;

/** What each page needs before it is worth a picture. */
export const PAGES = [
  ['overview', '/', (page) => page.getByRole('table').first().waitFor()],
  ['try', '/try', async (page) => {
    await page.getByRole('region', { name: 'Outcome' }).or(page.locator('[aria-label="Outcome"]')).first().waitFor();
  }],
  ['try-json', '/try', async (page) => {
    await page.getByRole('tab', { name: 'JSON' }).first().click();
    await page.locator('.cm-content').first().waitFor();
  }],
  ['try-collateral', '/try', async (page) => {
    await page.getByRole('tab', { name: 'Collateral' }).click();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
  }],
  ['try-evidence', '/try', (page) => page.getByRole('tab', { name: 'Evidence' }).click()],
  ['decisions', '/decisions', (page) => page.getByRole('table').first().waitFor()],
  ['decision', '/decisions', async (page) => {
    await page.getByRole('link', { name: /^Decision of/ }).first().click();
    await page.locator('[aria-label="Outcome"]').waitFor();
  }],
  ['decision-stages', '/decisions', async (page) => { await ofDecision(page, 'Stages'); await page.getByRole('region', { name: '4. Liquidation' }).waitFor(); }],
  ['decision-known', '/decisions', async (page) => {
    await ofDecision(page, 'As known');
    await page.getByRole('button', { name: 'Reconstruct' }).click();
    await page.getByRole('heading', { name: 'What was known', exact: true }).waitFor();
  }],
  ['reports', '/reports/decisions', async (page) => { await page.getByRole('button', { name: 'Show' }).click(); await page.getByRole('region', { name: 'Rows' }).waitFor(); }],
  ['reconciliation', '/reports/reconciliation?book=demo', async (page) => {
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('region', { name: 'How they stand' }).waitFor();
  }],
  ['policies', '/policies', (page) => page.getByRole('heading', { name: 'Policies' }).waitFor()],
  ['policy-version', '/policies/standard/versions/1.1.0', (page) => page.getByText('Package').first().waitFor()],
  ['policy-rules', '/policies/standard/versions/1.1.0/rules', (page) => page.locator('.tok-keyword').first().waitFor()],
  ['policy-tables', '/policies/standard/versions/1.1.0/tables/base-haircuts', (page) => page.getByRole('table').first().waitFor()],
  ['policy-parameters', '/policies/standard/versions/1.1.0/parameters', (page) => page.getByRole('table').first().waitFor()],
  ['audit', '/audit', (page) => page.getByRole('table').first().waitFor()],
  ['proof', '/audit/proof', (page) => page.getByLabel('The proof as JSON').waitFor()],
  ['bundle', '/audit/bundle', (page) => page.getByLabel('Evidence bundle (zip)').waitFor()],
  ['not-found', '/nowhere', (page) => page.getByRole('heading', { name: 'No such page' }).waitFor()],
];

async function ofDecision(page, part) {
  await page.getByRole('link', { name: /^Decision of/ }).first().click();
  await page.getByRole('tab', { name: part }).click();
}

const newest = (page, table) => page.getByRole('table', { name: table }).getByRole('link').first().click();
const part = (page, of, name) => page.getByRole('navigation', { name: of }).getByRole('link', { name }).click();

/** Pages of those who change policies: what the stories before left behind. */
export const AUTHOR_PAGES = [
  ['policy', '/policies/standard', (page) => page.getByRole('heading', { level: 2 }).first().waitFor()],
  ['breakers', '/breakers', (page) => page.getByRole('table').first().waitFor()],
  ['drafts', '/drafts', (page) => page.getByRole('table').first().waitFor()],
  ['draft-new', '/drafts/new', (page) => page.getByLabel('Title').waitFor()],
  ['draft', '/drafts', async (page) => { await newest(page, 'Drafts'); await page.getByRole('list', { name: 'Steps' }).waitFor(); }],
  ['draft-table', '/drafts', async (page) => {
    await newest(page, 'Drafts');
    await part(page, 'Parts of the draft', /Tables/);
    await page.getByRole('navigation', { name: 'Tables' }).getByRole('link', { name: 'base-haircuts' }).click();
    await page.getByRole('grid').waitFor();
  }],
  ['draft-rules', '/drafts', async (page) => { await newest(page, 'Drafts'); await part(page, 'Parts of the draft', /Rules/); await page.locator('.cm-content').waitFor(); }],
  ['draft-parameters', '/drafts', async (page) => { await newest(page, 'Drafts'); await part(page, 'Parts of the draft', /Parameters/); await page.getByRole('table').waitFor(); }],
  ['draft-scenarios', '/drafts', async (page) => { await newest(page, 'Drafts'); await part(page, 'Parts of the draft', /Scenarios/); await page.locator('.cm-content').waitFor(); }],
  ['draft-checks', '/drafts', async (page) => { await newest(page, 'Drafts'); await part(page, 'Parts of the draft', /Checks/); await page.getByRole('button', { name: 'Check everything' }).waitFor(); }],
  ['proposals', '/proposals', (page) => page.getByRole('table').waitFor()],
  ['proposal', '/proposals', async (page) => { await newest(page, 'Proposals'); await page.getByRole('region', { name: 'What you can do' }).waitFor(); }],
  ['proposal-changes', '/proposals', async (page) => { await newest(page, 'Proposals'); await part(page, 'Parts of the proposal', 'Changes'); await page.getByRole('table').first().waitFor(); }],
  ['proposal-impact', '/proposals', async (page) => { await newest(page, 'Proposals'); await part(page, 'Parts of the proposal', 'Impact'); await page.getByRole('region', { name: 'Impact report' }).waitFor(); }],
  ['proposal-checks', '/proposals', async (page) => { await newest(page, 'Proposals'); await part(page, 'Parts of the proposal', 'Checks'); await page.getByRole('region', { name: 'Result of the check' }).waitFor(); }],
  ['inbox', '/inbox', (page) => page.getByRole('region', { name: 'Waiting for you' }).waitFor()],
  ['timelock', '/timelock', (page) => page.getByRole('heading', { name: 'Timelock' }).waitFor()],
];

/** Who sees which pages. */
export const TOURS = [['admin', PAGES], ['author', AUTHOR_PAGES]];

/** Pictures of all pages into `target/screens` (`yes`), or of those that the docs show into `docs/screens` (`docs`). */
export async function screens(browser, wanted, only = process.env.ONLY?.split(',')) {
  if (wanted !== 'yes' && wanted !== 'docs') return;
  for (const folder of [FOLDER, DOCS]) mkdirSync(folder, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      for (const [user, pages] of TOURS) await tour(browser, { user, pages, scheme, width, take: taker(wanted, only, `${width}-${scheme}`) });
    }
  }
}

function taker(wanted, only, suffix) {
  return {
    isTaken: (name) => (wanted === 'docs' ? SHOWN.includes(`${name}-${suffix}`) : !only || only.includes(name)),
    async of(page, name) {
      if (wanted === 'yes') return page.screenshot({ path: `${FOLDER}${name}-${suffix}.png`, fullPage: true });
      const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: document.documentElement.scrollHeight }));
      const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, HEIGHT_MAX) } });
      return writeFileSync(`${DOCS}${name}-${suffix}.png`, fewerColours(picture));
    },
  };
}

/** A page has few colours; as many bits a pixel as they need make a picture a quarter as large. */
function fewerColours(picture) {
  const image = UPNG.decode(picture);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}

async function tour(browser, { user, pages, scheme, width, take }) {
  const page = await pageOf(browser, { width, scheme });
  await page.goto(`${BASE_URL}/admin/`);
  await page.getByLabel('User name').waitFor();
  if (user === 'admin' && take.isTaken('sign-in')) await take.of(page, 'sign-in');
  await signIn(page, user);
  for (const [name, path, ready] of pages.filter(([each]) => take.isTaken(each))) {
    await page.goto(`${BASE_URL}/admin${path}`);
    await ready(page);
    await page.waitForTimeout(350);
    await take.of(page, name);
  }
  await page.context().close();
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await launch();
  await screens(browser, process.env.SCREENS ?? 'yes').finally(() => browser.close());
}
