import { isCanonical } from './chain.ts';
import { type Checkpoint, type Key, readCheckpoint, signedBy } from './note.ts';
import { bytesOf, hashOf, leafOf, rootFrom, same, textOf } from './tree.ts';

/** The body of `GET /decisions/{id}/proof`. */
export interface Proof {
  decisionId: string; log: string; index: string; entry: string; leafHash: string; treeSize: string; rootHash: string; path: string[]; checkpoint: string; keys: Key[];
}
export interface Step { name: string; holds: boolean | undefined; says: string }

/**
 * Recomputes everything that a proof claims, from its bytes alone. The steps stop at the first that does not hold: what rests
 * on it says nothing any more.
 */
export async function stepsOf(text: string): Promise<Step[]> {
  const steps: Step[] = [];
  const proof = read(text);
  if (!proof) return [no('Form', 'this is no proof: the members that docs/audit-log.md names are missing or are no text')];
  for (const step of [entryStep, leafStep, pathStep, checkpointStep, signatureStep]) {
    steps.push(await step(proof));
    if (steps.at(-1)!.holds === false) break;
  }
  return steps;
}

const yes = (name: string, says: string): Step => ({ name, holds: true, says });
const no = (name: string, says: string): Step => ({ name, holds: false, says });

const TEXTS = ['decisionId', 'log', 'index', 'entry', 'leafHash', 'treeSize', 'rootHash', 'checkpoint'] as const;

function read(text: string): Proof | undefined {
  try {
    const proof = JSON.parse(text) as Proof;
    const isWhole = TEXTS.every((name) => typeof proof[name] === 'string') && /^\d+$/.test(proof.index) && /^\d+$/.test(proof.treeSize)
      && Array.isArray(proof.path) && proof.path.every((hash) => typeof hash === 'string') && Array.isArray(proof.keys);
    return isWhole ? proof : undefined;
  } catch {
    return undefined;
  }
}

/** The entry is in the one form that the log hashes, and speaks of this decision, log and place. */
async function entryStep({ entry, decisionId, log, index }: Proof): Promise<Step> {
  const bytes = bytesOf(entry);
  if (!bytes) return no('Entry', 'the entry is no base64');
  try {
    const said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as { log?: string; index?: string; type?: string; content?: { decisionId?: string } };
    if (!isCanonical(bytes)) return no('Entry', 'its bytes are not in canonical form (RFC 8785)');
    if (said.log !== log || said.index !== index) return no('Entry', `it is entry ${said.index} of ${said.log}, and the proof is of ${index} of ${log}`);
    if (said.content?.decisionId !== decisionId) return no('Entry', `it speaks of ${said.content?.decisionId ?? 'no decision'} and not of ${decisionId}`);
    return yes('Entry', `entry ${index} of the log ${log} speaks of decision ${decisionId}`);
  } catch {
    return no('Entry', 'its bytes are no JSON in UTF-8');
  }
}

async function leafStep({ entry, leafHash }: Proof): Promise<Step> {
  const leaf = textOf(await leafOf(bytesOf(entry)!));
  return leaf === leafHash ? yes('Leaf', `SHA-256 over the entry gives ${leafHash}`) : no('Leaf', `SHA-256 over the entry gives ${leaf}, and the proof says ${leafHash}`);
}

async function pathStep({ leafHash, index, treeSize, path, rootHash }: Proof): Promise<Step> {
  const hashes = path.map(hashOf);
  if (hashes.some((hash) => hash === undefined)) return no('Path', 'a sibling in the path is no hash');
  const root = await rootFrom(hashOf(leafHash)!, BigInt(index), BigInt(treeSize), hashes as NonNullable<(typeof hashes)[number]>[]);
  if (!root) return no('Path', `a path of ${path.length} hashes does not lead from entry ${index} to the root of ${treeSize}`);
  return textOf(root) === rootHash ? yes('Path', `${path.length} hashes lead from the leaf to the root of ${treeSize} entries`) : no('Path', 'the path leads to another root');
}

async function checkpointStep({ checkpoint, treeSize, rootHash }: Proof): Promise<Step> {
  const read = readCheckpoint(checkpoint);
  if (!read) return no('Checkpoint', 'the checkpoint is no signed note');
  const isThis = read.size === BigInt(treeSize) && same(read.root, hashOf(rootHash) ?? new Uint8Array());
  return isThis ? yes('Checkpoint', `the checkpoint of ${read.origin} states this root and size`) : no('Checkpoint', 'the checkpoint states another root or size');
}

/** By the key of the newest epoch of the checkpoint's origin. */
async function signatureStep({ checkpoint, keys }: Proof): Promise<Step> {
  const read = readCheckpoint(checkpoint)!;
  const key = keyOf(read, keys);
  if (!key) return no('Signature', `no key is named for ${read.origin}`);
  switch (await signedBy(read, key)) {
    case 'holds': return yes('Signature', `key ${key.keyId} of ${key.origin} signed the checkpoint (Ed25519)`);
    case 'missing': return no('Signature', `key ${key.keyId} did not sign the checkpoint`);
    case 'unknown': return { name: 'Signature', holds: undefined, says: 'this browser cannot check Ed25519; everything before was checked, the signature was not' };
    default: return no('Signature', `the signature is not that of key ${key.keyId}`);
  }
}

export function keyOf({ origin, signatures }: Checkpoint, keys: Key[]): Key | undefined {
  const own = keys.filter((key) => key.origin === origin);
  return own.filter(({ keyId }) => signatures.some((signature) => signature.keyId === keyId)).at(-1) ?? own.at(-1);
}
