import { mkdirSync } from 'node:fs';
import { BASE_URL, launch, pageOf, signIn } from './browser.mjs';

const FOLDER = new URL('../target/screens/', import.meta.url).pathname;

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
  ['policies', '/policies', (page) => page.getByRole('heading', { name: 'Policies' }).waitFor()],
  ['policy-version', '/policies/standard/versions/1.1.0', (page) => page.getByText('Package').first().waitFor()],
  ['policy-rules', '/policies/standard/versions/1.1.0/rules', (page) => page.locator('.tok-keyword').first().waitFor()],
  ['policy-tables', '/policies/standard/versions/1.1.0/tables/base-haircuts', (page) => page.getByRole('table').first().waitFor()],
  ['policy-parameters', '/policies/standard/versions/1.1.0/parameters', (page) => page.getByRole('table').first().waitFor()],
  ['audit', '/audit', (page) => page.getByRole('table').first().waitFor()],
  ['not-found', '/nowhere', (page) => page.getByRole('heading', { name: 'No such page' }).waitFor()],
];

const newest = (page, table) => page.getByRole('table', { name: table }).getByRole('link').first().click();
const part = (page, of, name) => page.getByRole('navigation', { name: of }).getByRole('link', { name }).click();

/** Pages of those who change policies: what the stories before left behind. */
export const AUTHOR_PAGES = [
  ['policy', '/policies/standard', (page) => page.getByRole('table').first().waitFor()],
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

export async function screens(browser, only = process.env.ONLY?.split(','), schemes = ['light', 'dark'], widths = [1280, 390]) {
  mkdirSync(FOLDER, { recursive: true });
  for (const scheme of schemes) {
    for (const width of widths) {
      for (const [user, pages] of TOURS) await tour(browser, { user, pages, only, scheme, width });
    }
  }
}

async function tour(browser, { user, pages, only, scheme, width }) {
  const page = await pageOf(browser, { width, scheme });
  await page.goto(`${BASE_URL}/admin/`);
  await page.getByLabel('User name').waitFor();
  if (user === 'admin') await page.screenshot({ path: `${FOLDER}sign-in-${width}-${scheme}.png` });
  await signIn(page, user);
  for (const [name, path, ready] of pages) {
    if (only && !only.includes(name)) continue;
    await page.goto(`${BASE_URL}/admin${path}`);
    await ready(page).catch((error) => console.error(`screens: ${name} ${width} ${scheme}: ${error.message.split('\n')[0]}`));
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${FOLDER}${name}-${width}-${scheme}.png`, fullPage: true });
  }
  if (page.faults.length) console.error(`screens: ${width} ${scheme}: ${[...new Set(page.faults)].join('\n  ')}`);
  await page.context().close();
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await launch();
  await screens(browser);
  await browser.close();
}
