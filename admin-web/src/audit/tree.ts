/** The tree of RFC 9162 over SHA-256, written from the page `docs/audit-log.md` alone and sharing no code with who writes the log. */
export type Hash = Uint8Array<ArrayBuffer>;

export async function sha256(...parts: Uint8Array[]): Promise<Hash> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => { bytes.set(part, at); return at + part.length; }, 0);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export const leafOf = (entry: Uint8Array) => sha256(Uint8Array.of(0), entry);
const nodeOf = (left: Hash, right: Hash) => sha256(Uint8Array.of(1), left, right);

/** The root that a path leads to from a leaf, RFC 9162 §2.1.3.2; nothing where the path is not of that place. */
export async function rootFrom(leaf: Hash, index: bigint, size: bigint, path: Hash[]): Promise<Hash | undefined> {
  if (index < 0n || index >= size) return undefined;
  let [node, last, root] = [index, size - 1n, leaf];
  for (const sibling of path) {
    if (last === 0n) return undefined;
    if (node % 2n === 1n || node === last) {
      root = await nodeOf(sibling, root);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      root = await nodeOf(root, sibling);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n ? root : undefined;
}

/** Whether a tree of `to` leaves begins with the tree of `from` leaves, RFC 9162 §2.1.4.2. */
export async function isConsistent(from: bigint, to: bigint, fromRoot: Hash, toRoot: Hash, path: Hash[]): Promise<boolean> {
  if (from === to) return path.length === 0 && same(fromRoot, toRoot);
  if (from <= 0n || from > to || path.length === 0) return false;
  const isPower = (from & (from - 1n)) === 0n;
  const [first, ...rest] = isPower ? [fromRoot, ...path] : path;
  let [node, last] = [from - 1n, to - 1n];
  while (node % 2n === 1n) [node, last] = [node >> 1n, last >> 1n];
  let [old, fresh] = [first, first];
  for (const sibling of rest) {
    if (last === 0n) return false;
    if (node % 2n === 1n || node === last) {
      old = await nodeOf(sibling, old);
      fresh = await nodeOf(sibling, fresh);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      fresh = await nodeOf(fresh, sibling);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && same(old, fromRoot) && same(fresh, toRoot);
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** `sha256:` and 64 lower-case hex digits as bytes; nothing for any other text. */
export function hashOf(text: string): Hash | undefined {
  const match = /^sha256:([0-9a-f]{64})$/.exec(text);
  return match ? new Uint8Array(match[1].match(/../g)!.map((pair) => HEX.indexOf(pair[0]) * 16 + HEX.indexOf(pair[1]))) : undefined;
}

export function textOf(hash: Uint8Array): string {
  return `sha256:${hexOf(hash)}`;
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => HEX[byte >> 4] + HEX[byte & 15]).join('');
}

const HEX = '0123456789abcdef';

/** Base64 of RFC 4648 §4, padded; nothing for text that is not exactly that. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64);
    return btoa(binary) === base64 ? Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}
