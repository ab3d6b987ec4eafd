import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCheckpoint, signedBy } from './note.ts';
import { isCanonical } from './chain.ts';
import { stepsOf } from './proof.ts';
import { bytesOf, hashOf, isConsistent, leafOf, rootFrom, textOf } from './tree.ts';

/** The vectors that the Java verifier is tried on as well: docs/audit-log. */
const read = (name: string) => JSON.parse(readFileSync(`../docs/audit-log/vectors/${name}.json`, 'utf8'));
const hashes = (path: string[]) => path.map((hash) => hashOf(hash)!);

it('every inclusion path leads to its root', async () => {
  const { leaves, roots, inclusion } = read('tree') as { leaves: string[]; roots: string[]; inclusion: { index: string; size: string; path: string[] }[] };
  for (const { index, size, path } of inclusion) {
    const at = roots.findIndex((_, count) => `${count}` === size);
    const leaf = await leafOf(bytesOf(leaves.find((_, place) => `${place}` === index)!)!);
    expect(textOf((await rootFrom(leaf, BigInt(index), BigInt(size), hashes(path)))!), `${index} of ${size}`).toBe(roots[at]);
  }
});

it('every consistency proof holds', async () => {
  const { roots, consistency } = read('tree') as { roots: string[]; consistency: { from: string; to: string; path: string[] }[] };
  const root = (size: string) => hashOf(roots.find((_, count) => `${count}` === size)!)!;
  for (const { from, to, path } of consistency) {
    expect(await isConsistent(BigInt(from), BigInt(to), root(from), root(to), hashes(path)), `${from} to ${to}`).toBe(true);
  }
});

it('notes are signed, or not, as the vectors say', async () => {
  const { origin, publicKey, keyId, cases } = read('notes') as { origin: string; publicKey: string; keyId: string; cases: { name: string; note: string; valid: boolean }[] };
  for (const { name, note, valid } of cases) {
    const checkpoint = readCheckpoint(note);
    const holds = checkpoint !== undefined && (await signedBy(checkpoint, { epoch: '1', origin, publicKey, keyId })) === 'holds';
    expect(holds, name).toBe(valid);
  }
});

it('documents are canonical, or not, as the vectors say', () => {
  const { cases } = read('canonical') as { cases: { name: string; bytes: string; valid: boolean }[] };
  for (const { name, bytes, valid } of cases) expect(isCanonical(bytesOf(bytes)!), name).toBe(valid);
});

it('proofs hold, or not, as the vectors say', async () => {
  const { cases } = read('proofs') as { cases: { name: string; proof: unknown; valid: boolean }[] };
  for (const { name, proof, valid } of cases) expect((await stepsOf(JSON.stringify(proof))).every(({ holds }) => holds), name).toBe(valid);
});
