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

export async function screens(browser, only = process.env.ONLY?.split(','), schemes = ['light', 'dark'], widths = [1280, 390]) {
  mkdirSync(FOLDER, { recursive: true });
  for (const scheme of schemes) {
    for (const width of widths) {
      const page = await pageOf(browser, { width, scheme });
      await page.goto(`${BASE_URL}/admin/`);
      await page.getByLabel('User name').waitFor();
      await page.screenshot({ path: `${FOLDER}sign-in-${width}-${scheme}.png` });
      await signIn(page);
      for (const [name, path, ready] of PAGES) {
        if (only && !only.includes(name)) continue;
        await page.goto(`${BASE_URL}/admin${path}`);
        await ready(page).catch((error) => console.error(`screens: ${name} ${width} ${scheme}: ${error.message.split('\n')[0]}`));
        await page.waitForTimeout(350);
        await page.screenshot({ path: `${FOLDER}${name}-${width}-${scheme}.png`, fullPage: true });
      }
      if (page.faults.length) console.error(`screens: ${width} ${scheme}: ${[...new Set(page.faults)].join('\n  ')}`);
      await page.context().close();
    }
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await launch();
  await screens(browser);
  await browser.close();
}
