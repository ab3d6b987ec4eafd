import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BASE_URL } from './browser.mjs';
import { step } from './people.mjs';

const MINUTE = 60_000;

/** What was recorded is found, compared, proved and reported: of this decision, and of the proposal that was executed and taken back. */
export async function records(people, decision, proposal) {
  await searched(people, decision);
  await entriesSearched(people, decision);
  await compared(people, proposal);
  await signedChecks(people, proposal);
  await proved(people, decision);
  await asItCameAbout(people, decision);
  await reported(people, decision);
  await reconciled(people);
}

const searched = (people, id) => step('a decision is found by account, asset, rule, outcome, package, who asked and when, and not where one of them is another', async () => {
  const page = await people.as('auditor');
  const { items } = await people.ask('auditor', '/decisions?limit=200');
  const { accountId, subject, decidedAt, policy: { packageDigest } } = items.find(({ decisionId }) => decisionId === id);
  const at = (minutes) => new Date(Date.parse(decidedAt) + minutes * MINUTE).toISOString();
  const wanted = [
    ['accountId', accountId, 'somebody-else'], ['asset', 'WETH', 'DOGE'], ['rule', 'CL-030', 'CL-999'], ['failedRule', 'CL-030', 'EL-001'], ['outcome', 'REFUSED', 'ALLOWED'],
    ['packageDigest', packageDigest, `sha256:${'0'.repeat(64)}`], ['subject', subject, 'nobody'], ['from', at(-1), at(1)], ['until', at(1), at(-1)],
  ];
  for (const [name, fits, another] of wanted) {
    assert.ok(await isListed(page, id, { accountId, [name]: fits }), `${name} ${fits} finds it`);
    assert.ok(!(await isListed(page, id, { accountId, [name]: another })), `${name} ${another} does not`);
  }
  assert.ok(await isListed(page, id, Object.fromEntries(wanted)), 'all of them at once find it');
  await page.getByRole('search', { name: 'Search decisions' }).getByLabel('Asset').fill('DOGE');
  await page.getByText('No decision fits the search').waitFor();
  assert.match(page.url(), /asset=DOGE/, 'a search is an address');
  return `${wanted.length} ways`;
});

async function isListed(page, id, sought) {
  await page.goto(`${BASE_URL}/admin/decisions?${new URLSearchParams(sought)}`);
  const list = page.getByRole('region', { name: 'Recorded decisions' });
  await list.getByRole('table').or(list.getByText('No decision fits the search')).first().waitFor();
  return (await list.locator(`a[href$="${id}"]`).count()) === 1;
}

const entriesSearched = (people, id) => step('entries of the log are found by type, asset, by whom and by when', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/audit?type=DECISION&subject=backend`);
  await page.locator(`a[href$="${id}"]`).first().waitFor();
  await page.goto(`${BASE_URL}/admin/audit?type=DECISION&asset=WETH`);
  await page.locator(`a[href$="${id}"]`).first().waitFor();
  await page.goto(`${BASE_URL}/admin/audit?type=BREAKER_TRIPPED`);
  const rows = page.getByRole('table', { name: 'Audit entries' }).getByRole('row');
  await rows.nth(1).waitFor();
  for (const row of (await rows.allInnerTexts()).slice(1)) assert.match(row, /Breaker tripped/);
  await page.goto(`${BASE_URL}/admin/audit?type=DECISION&subject=author`);
  await page.getByText('No entry fits the search').waitFor();
  await page.goto(`${BASE_URL}/admin/audit?until=2020-01-01T00:00:00Z`);
  await page.getByText('No entry fits the search').waitFor();
});

const compared = (people, proposal) => step('two packages of one label are told apart by digest, cell by cell', async () => {
  const page = await people.as('author');
  const { before, after } = await people.ask('author', `/proposals/${proposal}`);
  assert.equal(before.version, after.version, 'they bear one label');
  await page.goto(`${BASE_URL}/admin/policies/standard?from=${before.packageDigest}&to=${after.packageDigest}`);
  const cells = page.getByRole('region', { name: 'Table base-haircuts' });
  await cells.getByRole('row', { name: /governance-token/ }).waitFor();
  assert.match(await cells.getByRole('row', { name: /governance-token/ }).innerText(), /61/);
  const labels = await Promise.all(['Before', 'After'].map((name) => page.getByRole('combobox', { name }).inputValue()));
  assert.notEqual(labels[0], labels[1]);
  await page.goto(`${BASE_URL}/admin/policies/standard/versions/${after.packageDigest}/tables/base-haircuts`);
  await page.getByRole('row', { name: /governance-token/ }).getByRole('cell', { name: '61' }).waitFor();
  return labels.join(' and ');
});

const signedChecks = (people, proposal) => step('what approvers signed shows its checks passed, scenario by scenario', async () => {
  const page = await people.as('approver1');
  await page.goto(`${BASE_URL}/admin/proposals/${proposal}/checks`);
  await page.getByText('Nothing speaks against it').waitFor();
  await page.getByText(/^all \d+ answer as they must$/).waitFor();
});

const proved = (people, id) => step('a decision is proved in the browser from what the server gives, and another byte is seen', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/decisions/${id}?part=proof`);
  const shown = page.getByRole('status', { name: 'What the proof shows' });
  await shown.getByText('Holds', { exact: true }).waitFor();
  const proofs = `**/api/v1/decisions/${id}/proof`;
  await page.route(proofs, async (route) => {
    const response = await route.fetch();
    const proof = await response.json();
    const entry = Buffer.from(proof.entry, 'base64');
    entry[entry.length - 3] ^= 1;
    await route.fulfill({ response, json: { ...proof, entry: entry.toString('base64') } });
  });
  await page.reload();
  await shown.getByText('Does not hold', { exact: true }).waitFor();
  await page.unroute(proofs);
});

const asItCameAbout = (people, id) => step('a decision is told stage by stage, and decided again with what was known then it is the same', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/decisions/${id}?part=stages`);
  for (const stage of ['1. Market', '2. Terms', '3. Account', '4. Liquidation']) await page.getByRole('region', { name: stage }).waitFor();
  await page.getByRole('region', { name: '3. Account' }).getByRole('row', { name: /CL-030.*Failed/ }).first().waitFor();
  await page.getByRole('tab', { name: 'As known' }).click();
  await page.getByRole('button', { name: 'Reconstruct' }).click();
  await page.getByText('Both say the same').waitFor();
  assert.match(page.url(), /asOf=.*knownAt=/);
});

const reported = (people, id) => step('a report shows the decision and is taken as CSV', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/reports/decisions`);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('region', { name: 'Rows' }).getByRole('link', { name: id }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const csv = readFileSync(await download.path(), 'utf8');
  assert.match(csv, /^decisionId,decidedAt,/);
  assert.ok(csv.includes(id));
  const names = await page.getByRole('navigation', { name: 'Reports' }).getByRole('link').allInnerTexts();
  assert.equal(names.length, 7, names.join(', '));
});

const reconciled = (people) => step('what was settled and not decided stands alone, and so does what was allowed and not settled', async () => {
  const line = { reference: `0xe2e:${Date.now()}`, action: 'WITHDRAW', accountId: 'of-no-decision', asset: 'WETH', quantity: '1.5', settledAt: new Date(Date.now() - MINUTE).toISOString() };
  const taken = await people.ask('admin', '/books/demo/settled-actions', { method: 'POST', type: 'application/x-ndjson', body: JSON.stringify(line) });
  assert.equal(taken.taken, '1');
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/reports/reconciliation?book=demo`);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('region', { name: 'Settled, not decided' }).getByRole('row', { name: new RegExp(line.reference) }).waitFor();
});
