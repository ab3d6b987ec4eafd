import assert from 'node:assert/strict';
import { BASE_URL, pageOf } from './browser.mjs';
import { step } from './people.mjs';

const SUBJECT = 'f81d4fae';
/** The provider of the tests puts them into both of its tokens: one is for the pages, the other for the server. */
const CLAIMS = { groups: ['auditor'], preferred_username: 'ada', aud: ['admin-web', 'collateral-policy'], azp: 'admin-web' };

/** Signs in where the identity provider of the tests asks for a name; only who started that provider says PROVIDER=interactive. */
export const atProvider = (browser) => process.env.PROVIDER === 'interactive' && step('who signs in at the identity provider comes back to the page and leaves no token behind', async () => {
  const { provider } = await (await fetch(`${BASE_URL}/api/v1/sign-in`)).json();
  const page = await pageOf(browser);
  await page.goto(`${BASE_URL}/admin/reports/decisions`);
  await page.getByRole('button', { name: `Sign in at ${new URL(provider.issuer).host}` }).click();
  await signedIn(page, provider);
  await page.getByRole('button', { name: 'Show' }).waitFor();
  assert.match(page.url(), /\/admin\/reports\/decisions$/, 'no code or state is left in the address');
  const menu = page.getByRole('region', { name: 'Signed in' });
  await menu.getByText('ada', { exact: true }).waitFor();
  assert.equal(await menu.getByText('ada', { exact: true }).getAttribute('title'), `${provider.issuer}#${SUBJECT}`);
  assert.deepEqual(await page.evaluate(() => Object.values({ ...sessionStorage, ...localStorage }).filter((value) => /eyJ/.test(value))), [], 'the token is in memory only');
  await page.reload();
  await signedIn(page, provider);
  await page.getByRole('button', { name: 'Show' }).waitFor();
  assert.deepEqual(page.faults.filter((fault) => !fault.includes('fonts.googleapis.com')), [], 'but for a font that the page of that provider wants');
  await page.context().close();
});

async function signedIn(page, { issuer }) {
  await page.waitForURL((address) => address.href.startsWith(`${issuer}/`));
  await page.locator('[name=username]').fill(SUBJECT);
  await page.locator('[name=claims]').fill(JSON.stringify(CLAIMS));
  await page.locator('[type=submit]').click();
}
