import { expect, it } from 'vitest';
import { entries } from '../../mock/rows.ts';
import type { AuditEntry } from '../api/types.ts';
import { canonical, check, leafHash, nameOf } from './chain.ts';

const log = () => structuredClone(entries()) as unknown as AuditEntry[];

it('members stand in the order of their names, without space', () => {
  expect(canonical({ b: 'x', a: { d: ['1'], c: null } })).toBe('{"a":{"c":null,"d":["1"]},"b":"x"}');
});

// RFC 9162, 2.1.1: the leaf of no bytes is SHA-256 of one zero byte.
it('a leaf is hashed behind a zero byte', async () => {
  expect(await leafHash('')).toBe('sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
});

it('a whole log holds', async () => {
  expect([...(await check(log())).values()].every((link) => link === 'holds')).toBe(true);
});

it('an entry whose content was changed is named', async () => {
  const changed = log();
  (changed[3].entry as unknown as { content: { decisionId: string } }).content.decisionId = 'dec_other';
  const links = await check(changed);
  expect(links.get(nameOf(changed[3]))).toBe('changed');
  expect(links.get(nameOf(changed[2]))).toBe('holds');
});

it('an entry that was put in place of another breaks the one after it', async () => {
  const changed = log();
  changed[3].leafHash = changed[4].leafHash;
  const links = await check(changed);
  expect(links.get(nameOf(changed[3]))).toBe('changed');
  expect(links.get(nameOf(changed[2]))).toBe('broken');
});
