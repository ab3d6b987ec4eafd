import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Proof, stepsOf } from './proof.ts';
import { bytesOf, isConsistent, rootFrom } from './tree.ts';

/** Another implementation of RFC 9162, by its recursive definitions, to hold ours against. */
const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());
const leaf = (entry: Uint8Array) => sha(Uint8Array.of(0), entry);
const split = (n: number) => 2 ** Math.floor(Math.log2(n - 1));
const root = (d: Uint8Array[]): Uint8Array => (d.length === 1 ? leaf(d[0]) : sha(Uint8Array.of(1), root(d.slice(0, split(d.length))), root(d.slice(split(d.length)))));
const path = (m: number, d: Uint8Array[]): Uint8Array[] => {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), root(d.slice(k))] : [...path(m - k, d.slice(k)), root(d.slice(0, k))];
};
const subproof = (m: number, d: Uint8Array[], whole: boolean): Uint8Array[] => {
  if (m === d.length) return whole ? [] : [root(d)];
  const k = split(d.length);
  return m <= k ? [...subproof(m, d.slice(0, k), whole), root(d.slice(k))] : [...subproof(m - k, d.slice(k), false), root(d.slice(0, k))];
};
const leaves = (n: number) => Array.from({ length: n }, (_, at) => new TextEncoder().encode(`entry ${at}`));
const own = (hash: Uint8Array) => new Uint8Array(hash);

describe('the tree', () => {
  it('finds the root from every leaf of every tree up to 20, and from none with another index or size', async () => {
    for (let n = 1; n <= 20; n++) {
      const d = leaves(n);
      for (let m = 0; m < n; m++) {
        const siblings = path(m, d).map(own);
        expect(await rootFrom(own(leaf(d[m])), BigInt(m), BigInt(n), siblings)).toEqual(own(root(d)));
        if (n > 1) expect(await rootFrom(own(leaf(d[m])), BigInt((m + 1) % n), BigInt(n), siblings)).not.toEqual(own(root(d)));
        expect(await rootFrom(own(leaf(d[m])), BigInt(m), BigInt(n), [...siblings, own(root(d))])).toBeUndefined();
      }
    }
  });

  it('sees that a log only grew, for every pair of sizes up to 20, and that another did not', async () => {
    for (let n = 1; n <= 20; n++) {
      for (let m = 1; m <= n; m++) {
        const [old, fresh] = [leaves(m), leaves(n)];
        const proof = subproof(m, fresh, true).map(own);
        expect(await isConsistent(BigInt(m), BigInt(n), own(root(old)), own(root(fresh)), proof), `${m} of ${n}`).toBe(true);
        const changed = [...old.slice(0, -1), new TextEncoder().encode('another')];
        expect(await isConsistent(BigInt(m), BigInt(n), own(root(changed)), own(root(fresh)), proof), `${m} of ${n}, changed`).toBe(false);
      }
    }
  });
});

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const ORIGIN = 'localhost/node-0';
const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const keyId = sha(new TextEncoder().encode(ORIGIN), Uint8Array.of(10, 1), raw).subarray(0, 4);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function proofOf(index: number, size: number): Proof {
  const entry = new TextEncoder().encode(`{"content":{"decisionId":"dec_1"},"index":"${index}","log":"node-0","type":"DECISION","v":"2"}`);
  const d = leaves(size);
  d[index] = entry;
  const text = `${ORIGIN}\n${size}\n${base64(root(d))}\n`;
  const signature = sign(null, Buffer.from(text), privateKey);
  return {
    decisionId: 'dec_1', log: 'node-0', index: String(index), entry: base64(entry), leafHash: `sha256:${hex(leaf(entry))}`, treeSize: String(size), rootHash: `sha256:${hex(root(d))}`,
    path: path(index, d).map((hash) => `sha256:${hex(hash)}`), checkpoint: `${text}\n— ${ORIGIN} ${base64(Buffer.concat([keyId, signature]))}\n`,
    keys: [{ epoch: '1', origin: ORIGIN, keyId: hex(keyId), publicKey: base64(raw) }],
  };
}

const steps = (proof: unknown) => stepsOf(JSON.stringify(proof));
const broken = async (proof: unknown) => (await steps(proof)).find(({ holds }) => holds === false)?.name;

describe('the proof of a decision', () => {
  it('holds, step by step', async () => {
    expect((await steps(proofOf(4, 11))).map(({ name, holds }) => [name, holds])).toEqual([['Entry', true], ['Leaf', true], ['Path', true], ['Checkpoint', true], ['Signature', true]]);
    expect(await broken(proofOf(0, 1))).toBeUndefined();
  });

  it('names what was bent', async () => {
    const proof = proofOf(4, 11);
    const entry = (text: string) => base64(new TextEncoder().encode(text));
    const said = new TextDecoder().decode(bytesOf(proof.entry));
    expect(await broken({ ...proof, decisionId: 'dec_2' })).toBe('Entry');
    expect(await broken({ ...proof, entry: entry(said.replace('"v":"2"', '"v": "2"')) })).toBe('Entry');
    expect(await broken({ ...proof, entry: entry(said.replace('DECISION', 'DECISIONS')) })).toBe('Leaf');
    expect(await broken({ ...proof, path: [...proof.path].reverse() })).toBe('Path');
    expect(await broken({ ...proof, path: proof.path.slice(1) })).toBe('Path');
    expect(await broken({ ...proof, treeSize: '30' })).toBe('Path');
    expect(await broken({ ...proof, treeSize: '12' })).toBe('Checkpoint');
    expect(await broken({ ...proof, checkpoint: proofOf(4, 12).checkpoint })).toBe('Checkpoint');
    expect(await broken({ ...proof, keys: [{ ...proof.keys[0], publicKey: base64(new Uint8Array(32)) }] })).toBe('Signature');
    expect(await broken({ ...proof, checkpoint: proof.checkpoint.replace(/.{6}\n$/, 'AAAA==\n') })).toBe('Signature');
    expect(await broken({ ...proof, path: undefined })).toBe('Form');
    expect((await stepsOf('not even JSON'))[0].name).toBe('Form');
  });

  it('no character of any member can be changed unseen', async () => {
    const proof = proofOf(2, 3);
    for (const name of ['index', 'entry', 'leafHash', 'treeSize', 'rootHash', 'checkpoint', 'log', 'decisionId'] as const) {
      for (let at = 0; at < proof[name].length; at++) {
        const sign = proof[name][at] === '1' ? '0' : '1';
        const bent = { ...proof, [name]: proof[name].slice(0, at) + sign + proof[name].slice(at + 1) };
        expect(await broken(bent), `${name} at ${at}`).toBeDefined();
      }
    }
  });
});
