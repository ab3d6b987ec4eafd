import assert from 'node:assert/strict';
import { BASE_URL, signIn } from './browser.mjs';
import { step } from './people.mjs';

/** What a risk officer does in a first quarter of an hour, by role and label only. Gives the decision that was recorded. */
export async function journey(page) {
  await asksToSignInAndGoesBack(page);
  await seesWhatIsInForce(page);
  await seesWhyAWithdrawalIsRefused(page);
  await looksAtTheWaterfall(page);
  await movesAPrice(page);
  await startsFromAStoredAccount(page);
  const id = await makesItBinding(page);
  await findsAndReplaysIt(page, id);
  await readsTheRule(page);
  await signsOut(page);
  return id;
}

const asksToSignInAndGoesBack = (page) => step('a page asked for before sign-in is shown after it', async () => {
  await page.goto(`${BASE_URL}/admin/policies`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, 'backend');
  await page.getByRole('heading', { name: 'Policies' }).waitFor();
  assert.match(page.url(), /\/admin\/policies$/);
});

const seesWhatIsInForce = (page) => step('the overview names the version in force', async () => {
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('region', { name: 'In force' }).getByRole('link', { name: /standard 1\.1\.0/ }).waitFor();
  await page.getByRole('region', { name: 'Readiness' }).getByText('Ready', { exact: true }).waitFor();
  assert.match(await page.title(), /^Overview/);
});

const seesWhyAWithdrawalIsRefused = (page) => step('a withdrawal is refused with its rule', async () => {
  await page.getByRole('link', { name: 'Try a decision' }).first().click();
  const outcome = page.getByLabel('Outcome');
  await outcome.getByRole('heading', { name: 'Refused' }).waitFor();
  await outcome.getByText(/CL-030/).waitFor();
  assert.match(await page.getByRole('region', { name: 'Key figures' }).innerText(), /Health factor\s+\d+\.\d{4}/);
});

const looksAtTheWaterfall = (page) => step('the waterfall is drawn and can be read as a table', async () => {
  await page.getByRole('tab', { name: 'Collateral' }).click();
  await page.getByRole('figure', { name: 'Haircut waterfall of lot-1' }).locator('.recharts-bar-rectangle').first().waitFor();
  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Haircut waterfall by lot' });
  await table.getByRole('row', { name: /Base 15\.00 %/ }).first().waitFor();
  await page.getByRole('tab', { name: 'Reasons' }).click();
});

const movesAPrice = (page) => step('a moved price is asked again without touching the request', async () => {
  const slider = page.getByRole('slider', { name: 'Price of WETH' });
  await slider.focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft');
  await page.getByRole('table', { name: 'What if, compared' }).getByRole('row', { name: /Health factor/ }).waitFor();
  await page.getByRole('button', { name: 'Reset' }).click();
});

const startsFromAStoredAccount = (page) => step('a stored account is taken over and assessed', async () => {
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('region', { name: 'Accounts' }).getByRole('link', { name: /^Try with/ }).first().click();
  await page.getByLabel('Outcome').getByRole('heading', { name: 'Assessed' }).waitFor();
  await page.getByRole('combobox', { name: 'Start from an example' }).click();
  await page.getByRole('option', { name: /^Withdraw/ }).click();
  await page.getByLabel('Outcome').getByRole('heading', { name: 'Refused' }).waitFor();
});

async function makesItBinding(page) {
  let id = '';
  await step('the same request made BINDING is recorded', async () => {
    await page.getByRole('button', { name: 'Make it BINDING' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decide and record' }).click();
    await page.getByRole('link', { name: 'Open the recorded decision' }).click();
    await page.waitForURL(/\/decisions\/dec_/);
    id = page.url().split('/').at(-1);
  });
  return id;
}

const findsAndReplaysIt = (page, id) => step('it stands in the list and replays to the same bytes', async () => {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Decisions' }).click();
  const first = page.getByRole('link', { name: /^Decision of/ }).first();
  await first.waitFor();
  if (process.env.MOCK !== 'yes') assert.ok((await first.getAttribute('href')).endsWith(id), 'the newest decision stands first');
  await first.click();
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('dialog').getByText('Identical', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await page.getByRole('region', { name: 'Receipt' }).getByText('Leaf hash').waitFor();
});

const readsTheRule = (page) => step('a finding leads to its rule and to its row', async () => {
  await page.getByRole('tab', { name: 'Reasons' }).click();
  await page.getByRole('region', { name: 'Findings' }).getByRole('link', { name: 'CL-030' }).first().click();
  await page.waitForURL(/\/rules#CL-030$/);
  await page.getByRole('article', { name: /concentration by asset class/i }).getByText('decide').first().waitFor();
  await page.goBack();
  await page.getByRole('region', { name: 'Findings' }).getByRole('link', { name: /^concentration-limits/ }).first().click();
  await page.getByRole('table').getByRole('row', { name: /lp-token-per-account/ }).waitFor();
});

const signsOut = (page) => step('signing out leaves nothing behind', async () => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.getItem('token')), null);
});
