import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { BASE_URL } from './browser.mjs';
import { step } from './people.mjs';

const PROOFS = new URL('../../docs/audit-log/vectors/proofs.json', import.meta.url);

/** What somebody changed by one byte is shown as such, and what is wrong is named; the true one is sound. */
export async function tampered(people, proposal) {
  await bundle(people, proposal);
  await proof(people);
  await entries(people);
}

const bundle = (people, proposal) => step('an evidence bundle is sound, and with one other byte in its impact it is not', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/proposals/${proposal}`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Evidence bundle' }).click()]);
  const sound = readFileSync(await download.path());
  const shown = page.getByRole('status', { name: 'What the bundle shows' });
  await page.getByRole('link', { name: 'Check a bundle' }).click();
  const give = (name, buffer) => page.getByLabel('Evidence bundle (zip)').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await give('sound.zip', sound);
  await shown.getByText('Sound', { exact: true }).waitFor();
  await give('tampered.zip', withOtherByte(sound, 'impact.json'));
  await shown.getByText('Tampered with', { exact: true }).waitFor();
  assert.match(await shown.innerText(), /impact\.json was changed/);
});

function withOtherByte(zip, path) {
  const files = unzipSync(new Uint8Array(zip));
  const digit = files[path].findLastIndex((byte) => byte >= 0x30 && byte < 0x39);
  files[path][digit] += 1;
  return Buffer.from(zipSync(files));
}

const proof = (people) => step('a proof of the log holds, and with one other byte in its entry it does not', async () => {
  const { proof: sound } = JSON.parse(readFileSync(PROOFS, 'utf8')).cases.find(({ valid }) => valid);
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/audit/proof`);
  const shown = page.getByRole('status', { name: 'What the proof shows' });
  await page.getByLabel('The proof as JSON').fill(JSON.stringify(sound));
  await shown.getByText('Holds', { exact: true }).waitFor();
  const entry = Buffer.from(sound.entry, 'base64');
  const at = entry.indexOf('"subject":"') + '"subject":"'.length;
  entry[at] = entry[at] === 0x78 ? 0x79 : 0x78;
  await page.getByLabel('The proof as JSON').fill(JSON.stringify({ ...sound, entry: entry.toString('base64') }));
  await shown.getByText('Does not hold', { exact: true }).waitFor();
  assert.match(await shown.innerText(), /Leaf\s+SHA-256 over the entry gives sha256:\w+, and the proof says sha256:\w+/);
});

const entries = (people) => step('a log that answers with one other letter is shown as broken, at its entry', async () => {
  const page = await people.as('auditor');
  await page.goto(`${BASE_URL}/admin/audit`);
  await page.getByText('Chain holds', { exact: true }).waitFor();
  let changed;
  await page.route('**/api/v1/audit/entries*', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const { log, index, entry } = answer.items[2];
    changed = `${log}/${index}`;
    entry.recordedAt = entry.recordedAt.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    await route.fulfill({ response, json: answer });
  });
  await page.reload();
  const verdict = page.getByText(/^Chain broken at /);
  await verdict.waitFor();
  assert.equal(await verdict.innerText(), `Chain broken at ${changed}`);
  await page.unroute('**/api/v1/audit/entries*');
});
