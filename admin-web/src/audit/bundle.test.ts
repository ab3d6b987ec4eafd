import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { checkBundle } from './bundle.ts';
import { canonical } from './chain.ts';
import { sha256, textOf } from './tree.ts';

type Contents = Record<string, string>;
/** Of this realm: the one of the text encoder is another's under jsdom, and the packer does not know it. */
const bytes = (text: string) => new Uint8Array(strToU8(text));
const digest = async (text: string) => textOf(await sha256(strToU8(text)));

async function bundle(): Promise<Contents> {
  const [rule, account, impact] = ['rule "EL-010"', '{"accountId":"a"}', '{"levels":[]}'];
  const manifest = canonical({ name: 'standard', files: { 'account.drl': await digest(rule) } });
  const accounts = `{"accountId":"a","digest":"${await digest(account)}"}\n`;
  const side = { packageDigest: await digest(manifest) };
  const evidence = canonical({ v: '1', before: side, after: side, parts: { 'impact.json': await digest(impact), 'accounts.ndjson': await digest(accounts) } });
  return {
    'evidence.json': evidence, 'impact.json': impact, 'accounts.ndjson': accounts, 'contents.ndjson': `${account}\n`,
    'before/policy.json': manifest, 'before/account.drl': rule, 'after/policy.json': manifest, 'after/account.drl': rule,
  };
}

const zipped = (contents: Contents) => zipSync(Object.fromEntries(Object.entries(contents).map(([path, text]) => [path, bytes(text)])));
const wrong = async (contents: Contents, expected: string) =>
  (await checkBundle(zipped(contents), expected)).filter(({ holds }) => holds !== true).map(({ name, says }) => `${name}: ${says}`);

it('finds nothing wrong in what was signed', async () => {
  const contents = await bundle();
  expect(await wrong(contents, await digest(contents['evidence.json']))).toEqual([]);
});

it('leaves open what nobody told it to expect', async () => {
  expect(await wrong(await bundle(), '')).toEqual([expect.stringContaining('Signed digest: approvals of this bundle signed sha256:')]);
});

it.each([
  ['evidence.json', '"v":"1"', '"v":"2"', 'Signed digest: evidence.json has'],
  ['impact.json', '[]', '{}', 'Parts: impact.json was changed'],
  ['contents.ndjson', '"a"', '"b"', 'Accounts: account a in contents.ndjson was changed'],
  ['before/account.drl', 'EL', 'LE', 'Package before: before/account.drl was changed'],
  ['after/policy.json', 'standard', 'stamdard', 'Package after: after/policy.json has'],
])('names %s when one byte of it is another', async (path, from, to, says) => {
  const contents = await bundle();
  const expected = await digest(contents['evidence.json']);
  const found = await wrong({ ...contents, [path]: contents[path].replace(from, to) }, expected);
  expect(found).toEqual([expect.stringContaining(says)]);
});

it('names what is missing and what was put in', async () => {
  const contents = await bundle();
  const expected = await digest(contents['evidence.json']);
  const { 'impact.json': _, ...less } = contents;
  expect(await wrong(less, expected)).toEqual(['Parts: impact.json is missing']);
  expect(await wrong({ ...contents, 'after/more.drl': '' }, expected)).toEqual(['Package after: after/more.drl is no file of the package']);
  expect(await wrong({ ...contents, 'contents.ndjson': '' }, expected)).toEqual(['Accounts: account a in contents.ndjson was changed or is missing']);
});

it('says of other bytes that they are no bundle', async () => {
  expect((await checkBundle(strToU8('not a zip'), ''))[0]).toMatchObject({ name: 'File', holds: false });
  expect((await checkBundle(zipSync({}), ''))[0]).toMatchObject({ name: 'Evidence', holds: false });
});
