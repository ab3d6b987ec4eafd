import { bytesOf, hexOf, sha256 } from './tree.ts';

export interface Key { epoch: string; origin: string; keyId: string; publicKey: string }
export interface Checkpoint { origin: string; size: bigint; root: Uint8Array; signed: string; signatures: { name: string; keyId: string; signature: Uint8Array<ArrayBuffer> }[] }

/** A C2SP checkpoint: origin, size, root, an empty line, signature lines. Nothing where the text is not one. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n\n((?:— [^\n]+\n)+)$/.exec(note);
  const root = match && bytesOf(match[3]);
  if (!match || !root || root.length !== 32) return undefined;
  const signatures = match[4].trimEnd().split('\n').map(readSignature);
  if (signatures.some((signature) => signature === undefined)) return undefined;
  return { origin: match[1], size: BigInt(match[2]), root, signed: note.slice(0, note.indexOf('\n\n') + 1), signatures: signatures as Checkpoint['signatures'] };
}

function readSignature(line: string): Checkpoint['signatures'][number] | undefined {
  const match = /^— (\S+) (\S+)$/.exec(line);
  const bytes = match && bytesOf(match[2]);
  return match && bytes && bytes.length > 4 ? { name: match[1], keyId: hexOf(bytes.slice(0, 4)), signature: bytes.slice(4) } : undefined;
}

/** The first four bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)`, so that a line says whose it is. */
export async function keyIdOf(name: string, publicKey: Uint8Array): Promise<string> {
  return hexOf((await sha256(new TextEncoder().encode(name), Uint8Array.of(0x0a, 0x01), publicKey)).slice(0, 4));
}

export type Signed = 'holds' | 'wrong' | 'missing' | 'unknown';

/** Whether the key signed the checkpoint under its own origin; `unknown` where this browser has no Ed25519. */
export async function signedBy({ origin, signed, signatures }: Checkpoint, key: Key): Promise<Signed> {
  const publicKey = bytesOf(key.publicKey);
  if (!publicKey || publicKey.length !== 32 || key.origin !== origin || (await keyIdOf(origin, publicKey)) !== key.keyId) return 'wrong';
  const line = signatures.find(({ name, keyId }) => name === origin && keyId === key.keyId);
  if (!line) return 'missing';
  try {
    const imported = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return (await crypto.subtle.verify({ name: 'Ed25519' }, imported, line.signature, new TextEncoder().encode(signed))) ? 'holds' : 'wrong';
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotSupportedError') return 'unknown';
    return 'wrong';
  }
}
