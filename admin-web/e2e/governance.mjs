import assert from 'node:assert/strict';
import { BASE_URL } from './browser.mjs';
import { Keys } from './keys.mjs';
import { step } from './people.mjs';

const ACTIONS_MAX = 12;
/** A change of these accounts takes seconds; the machine may be busy with other tests. */
const SLOW = 180_000;

/** A rule of the house is changed in the browser, safely: each story signs in as the people who act in it. Gives the proposal's id. */
export async function governance(people) {
  await newcomer(people);
  const id = await wholeWayByKeyboard(people);
  await rolledBack(people, id);
  await simultaneousEdit(people);
  await newFigures(people);
  await tripAndReset(people);
  return id;
}

const newcomer = (people) => step(`a newcomer changes one haircut and reads its impact in at most ${ACTIONS_MAX} actions`, async () => {
  const page = await people.as('author');
  let actions = 0;
  const click = async (target) => { actions += 1; await target.click(); };
  await click(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Policies' }));
  await click(page.getByRole('list', { name: 'Versions of standard' }).getByRole('link').last());
  await click(page.getByRole('navigation', { name: 'Parts of the version' }).getByRole('link', { name: 'Tables' }));
  await click(page.getByRole('navigation', { name: 'Tables' }).getByRole('link', { name: /Base haircut/ }));
  await click(page.getByRole('button', { name: 'Change it' }));
  await click(page.getByRole('grid', { name: /Base haircut/ }).getByRole('row', { name: /GOVERNANCE_TOKEN/ }).getByRole('gridcell').last());
  actions += 1;
  await page.keyboard.type('60');
  actions += 1;
  await page.keyboard.press('Enter');
  await click(page.getByRole('navigation', { name: 'Parts of the draft' }).getByRole('link', { name: 'Impact' }));
  await click(page.getByRole('button', { name: 'Check and compute the impact' }));
  const report = page.getByRole('region', { name: 'Impact report' });
  await report.waitFor({ timeout: SLOW });
  assert.match(await report.innerText(), /accounts? becomes? liquidatable at today’s prices/);
  assert.ok(actions <= ACTIONS_MAX, `${actions} actions`);
  return `${actions} actions`;
});

const wholeWayByKeyboard = (people) => step('the whole way from a cell to a version in force, by keyboard only', async () => {
  const id = await proposedByKeyboard(await people.as('author'));
  for (const user of ['approver1', 'approver2']) await approvedByKeyboard(await people.as(user), id);
  await executedByKeyboard(await people.as('executor'), id);
  return id;
});

async function proposedByKeyboard(page) {
  const keys = new Keys(page);
  await page.goto(`${BASE_URL}/admin/drafts/new?policy=standard`);
  await page.getByLabel('Title').waitFor();
  await keys.type(page.getByLabel('Title'), 'Deeper haircut on governance tokens');
  await keys.type(page.getByLabel('Reason'), 'Memo 2026-11: their liquidity fell by a third');
  await keys.press(page.getByRole('button', { name: 'Begin' }));
  await page.waitForURL(/\/drafts\/[^/]+\/tables/);
  await keys.press(page.getByRole('navigation', { name: 'Tables' }).getByRole('link', { name: 'base-haircuts' }));
  const grid = page.getByRole('grid', { name: /Base haircut/ });
  await grid.waitFor();
  await keys.to(grid.locator('[data-focused]'));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('61');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: SLOW });
  await keys.press(page.getByRole('navigation', { name: 'Parts of the draft' }).getByRole('link', { name: 'Impact' }));
  await keys.press(page.getByRole('button', { name: 'Check and compute the impact' }));
  await page.getByRole('region', { name: 'Impact report' }).waitFor({ timeout: SLOW });
  await keys.press(page.getByRole('button', { name: 'Propose' }));
  await page.waitForURL(/\/proposals\/[^/]+$/, { timeout: SLOW });
  return page.url().split('/').at(-1);
}

async function approvedByKeyboard(page, id) {
  const keys = new Keys(page);
  await page.goto(`${BASE_URL}/admin/inbox`);
  await keys.press(page.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: 'Deeper haircut on governance tokens' }).first());
  await page.waitForURL(new RegExp(id));
  await keys.press(page.getByRole('navigation', { name: 'Parts of the proposal' }).getByRole('link', { name: 'Impact' }));
  await page.getByRole('region', { name: 'Impact report' }).waitFor();
  await keys.press(page.getByRole('navigation', { name: 'Parts of the proposal' }).getByRole('link', { name: 'Proposal' }));
  await keys.press(page.getByRole('button', { name: 'Approve' }));
  await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Approve' }));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function executedByKeyboard(page, id) {
  const keys = new Keys(page);
  await page.goto(`${BASE_URL}/admin/proposals/${id}`);
  await page.getByRole('button', { name: 'Execute' }).waitFor({ timeout: SLOW });
  await keys.press(page.getByRole('button', { name: 'Execute' }));
  await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Execute' }));
  await page.getByRole('list', { name: 'Stations' }).locator('[aria-current=step]', { hasText: 'Active' }).waitFor({ timeout: SLOW });
}

const rolledBack = (people, id) => step('a rollback needs two people, one of them a guardian', async () => {
  for (const [user, after] of [['guardian', /agreed to roll it back/], ['approver1', undefined]]) {
    const page = await people.as(user);
    await page.goto(`${BASE_URL}/admin/proposals/${id}`);
    await page.getByRole('button', { name: 'Roll back' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('The figures of the memo were withdrawn');
    await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: SLOW });
    if (after) await page.getByText(after).waitFor();
    else await page.getByRole('list', { name: 'Stations' }).locator('[aria-current=step]', { hasText: 'Rolled back' }).waitFor({ timeout: SLOW });
  }
});

const simultaneousEdit = (people) => step('two who change one cell see both and choose; what does not clash is kept', async () => {
  const [first, second] = [await people.as('author'), await people.as('guardian')];
  await first.goto(`${BASE_URL}/admin/drafts/new?policy=standard`);
  await first.getByLabel('Title').fill('Two at one table');
  await first.getByLabel('Reason').fill('To be withdrawn again');
  await first.getByRole('button', { name: 'Begin' }).click();
  await first.waitForURL(/\/drafts\/[^/]+\/tables/);
  const table = `${first.url().replace(/\/tables.*/, '')}/tables/base-haircuts`;
  for (const page of [first, second]) { await page.goto(table); await page.getByRole('grid').waitFor(); }
  await typed(first, 'LP_TOKEN', '31');
  await first.getByText('Saved', { exact: true }).waitFor({ timeout: SLOW });
  await typed(second, 'GOVERNANCE_TOKEN', '61', false);
  await typed(second, 'LP_TOKEN', '33');
  const conflict = second.getByRole('region', { name: 'Changed by another meanwhile' });
  await conflict.waitFor({ timeout: SLOW });
  await conflict.getByRole('group', { name: 'haircut of lp-token' }).getByRole('radio', { name: 'Theirs' }).check();
  await conflict.getByRole('button', { name: 'Save with these choices' }).click();
  await second.getByText('Saved', { exact: true }).waitFor({ timeout: SLOW });
  await second.reload();
  await second.getByRole('row', { name: /LP_TOKEN/ }).getByRole('gridcell', { name: '31' }).waitFor();
  await second.getByRole('row', { name: /GOVERNANCE_TOKEN/ }).getByRole('gridcell', { name: '61' }).waitFor();
});

async function typed(page, row, text, settled = true) {
  await page.getByRole('row', { name: new RegExp(`\\b${row}\\b`) }).getByRole('gridcell').last().click();
  await page.keyboard.type(text);
  await page.keyboard.press(settled ? 'Enter' : 'ArrowUp');
  if (!settled) await page.keyboard.press('Enter');
}

const newFigures = (people) => step('figures changed on purpose are taken over by the scenarios, outcomes are not', async () => {
  const page = await people.as('author');
  await page.goto(`${BASE_URL}/admin/drafts/new?policy=standard`);
  await page.getByLabel('Title').fill('Pool tokens carry a little less');
  await page.getByLabel('Reason').fill('Memo 2026-12: wider pools');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/drafts\/[^/]+\/tables/);
  const draft = page.url().replace(/\/tables.*/, '');
  await page.goto(`${draft}/tables/base-haircuts`);
  await typed(page, 'LP_TOKEN', '26');
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: SLOW });
  await page.goto(`${draft}/checks`);
  await page.getByRole('button', { name: 'Check everything' }).click();
  await page.getByText('It cannot be proposed like this').waitFor({ timeout: SLOW });
  const before = await page.getByText(/\d+ of \d+ do not answer as they must/).innerText();
  await page.getByRole('button', { name: 'Expect the new figures' }).click();
  await page.getByText(/scenarios? expects? the new figures now; check again/).waitFor({ timeout: SLOW });
  await page.getByRole('button', { name: 'Check everything' }).click();
  await page.getByText('Nothing speaks against it').waitFor({ timeout: SLOW });
  await page.getByText(/^all \d+ answer as they must$/).waitFor();
  await page.goto(`${draft}/scenarios/withdrawal-that-concentrates-lp-tokens-is-refused`);
  await page.getByRole('link', { name: /Withdrawal that concentrates lp tokens is refused.*changed/ }).waitFor();
  return before;
});

const tripAndReset = (people) => step('a guardian trips a breaker and resets it, with reasons', async () => {
  const page = await people.as('guardian');
  await page.goto(`${BASE_URL}/admin/breakers`);
  const trip = page.getByRole('button', { name: /^Trip / }).first();
  const breaker = (await trip.getAttribute('aria-label')).replace('Trip ', '');
  await trip.click();
  await page.getByRole('dialog').getByText('Repaying, pledging and closing go on.').waitFor();
  await page.getByRole('dialog').getByLabel('Reason').fill('A feed reports what no market shows');
  await page.getByRole('dialog').getByRole('button', { name: 'Trip' }).click();
  const panel = page.getByRole('region', { name: breaker });
  await panel.getByText('A feed reports what no market shows').waitFor();
  await panel.getByRole('button', { name: `Reset ${breaker}` }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The feed was mended');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: `Trip ${breaker}` }).waitFor();
  return breaker;
});
