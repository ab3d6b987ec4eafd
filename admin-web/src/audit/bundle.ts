import { unzipSync } from 'fflate';
import { canonical, isCanonical } from './chain.ts';
import type { Step } from './proof.ts';
import { sha256, textOf } from './tree.ts';

type Files = Readonly<Record<string, Uint8Array>>;
interface Evidence { before: { packageDigest: string }; after: { packageDigest: string }; parts: Record<string, string> }

/** What a browser unpacks at once. */
export const BUNDLE_BYTES_MAX = 256 * 1024 * 1024;
const EVIDENCE = 'evidence.json';
const MANIFEST = 'policy.json';

/**
 * Recomputes from the bytes of an evidence bundle every digest that it claims, down from the one that approvals signed: its
 * parts, both packages file by file, the stored accounts. `expected` is that digest, known from elsewhere. Whether the rules
 * give these figures again is asked by the command of docs/governance.md, which needs the rules and no server.
 */
export async function checkBundle(zip: Uint8Array, expected: string): Promise<Step[]> {
  const files = unzipped(zip);
  if (!files) return [no('File', 'this is no zip, or its bytes were changed: what it packs does not come out')];
  const evidence = evidenceIn(files);
  if (!evidence) return [no('Evidence', `${EVIDENCE} is missing or not in canonical form (RFC 8785)`)];
  const steps = [await signedStep(files, expected), await partsStep(files, evidence)];
  for (const side of ['before', 'after'] as const) steps.push(await packageStep(files, side, evidence[side].packageDigest));
  return [...steps, await accountsStep(files)];
}

const yes = (name: string, says: string): Step => ({ name, holds: true, says });
const no = (name: string, says: string): Step => ({ name, holds: false, says });
const digestOf = async (bytes: Uint8Array) => textOf(await sha256(bytes));
const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

function unzipped(zip: Uint8Array): Files | undefined {
  try {
    return unzipSync(zip);
  } catch {
    return undefined;
  }
}

function evidenceIn(files: Files): Evidence | undefined {
  const bytes = files[EVIDENCE];
  if (!bytes || !isCanonical(bytes)) return undefined;
  const evidence = read(bytes) as Partial<Evidence>;
  const isWhole = evidence.before?.packageDigest && evidence.after?.packageDigest && typeof evidence.parts === 'object';
  return isWhole ? (evidence as Evidence) : undefined;
}

async function signedStep(files: Files, expected: string): Promise<Step> {
  const digest = await digestOf(files[EVIDENCE]);
  if (!expected) return { name: 'Signed digest', holds: undefined, says: `approvals of this bundle signed ${digest}; compare it with what you know from elsewhere` };
  return digest === expected ? yes('Signed digest', `${EVIDENCE} is what approvals signed: ${digest}`)
    : no('Signed digest', `${EVIDENCE} has ${digest}, and approvals signed ${expected}`);
}

async function partsStep(files: Files, { parts }: Evidence): Promise<Step> {
  const wrong = await unlike(files, '', parts);
  return wrong ?? yes('Parts', `${Object.keys(parts).join(', ')} have the digests that the evidence names`);
}

/** A package is named by its manifest, which names every other file. */
async function packageStep(files: Files, side: 'before' | 'after', packageDigest: string): Promise<Step> {
  const name = side === 'before' ? 'Package before' : 'Package after';
  const bytes = files[`${side}/${MANIFEST}`];
  const manifest = bytes && (documentOf(bytes) as { files?: Record<string, string> } | undefined);
  if (!manifest?.files) return no(name, `${side}/${MANIFEST} is missing or no manifest`);
  const digest = await digestOf(new TextEncoder().encode(canonical(manifest)));
  if (digest !== packageDigest) return no(name, `${side}/${MANIFEST} has ${digest}, and the evidence names ${packageDigest}`);
  const extra = Object.keys(files).find((path) => path.startsWith(`${side}/`) && path !== `${side}/${MANIFEST}` && !(path.slice(side.length + 1) in manifest.files!));
  if (extra) return no(name, `${extra} is no file of the package`);
  const wrong = await unlike(files, `${side}/`, manifest.files);
  return wrong ? { ...wrong, name } : yes(name, `${Object.keys(manifest.files).length} files are those of package ${packageDigest}`);
}

async function unlike(files: Files, folder: string, digests: Record<string, string>): Promise<Step | undefined> {
  for (const [path, digest] of Object.entries(digests)) {
    const bytes = files[folder + path];
    if (!bytes) return no('Parts', `${folder}${path} is missing`);
    const found = await digestOf(bytes);
    if (found !== digest) return no('Parts', `${folder}${path} was changed: it has ${found}, and ${digest} was signed`);
  }
  return undefined;
}

async function accountsStep(files: Files): Promise<Step> {
  const [lines, contents] = ['accounts.ndjson', 'contents.ndjson'].map((path) => linesOf(files[path]));
  for (const [at, line] of lines.entries()) {
    const { accountId, digest } = documentOf(line) as { accountId: string; digest: string };
    if (!contents[at] || (await digestOf(contents[at])) !== digest) return no('Accounts', `account ${accountId} in contents.ndjson was changed or is missing`);
  }
  if (contents.length > lines.length) return no('Accounts', `contents.ndjson has ${contents.length - lines.length} more than accounts.ndjson names`);
  return yes('Accounts', `${lines.length} accounts are as the impact was computed from`);
}

function documentOf(bytes: Uint8Array): unknown {
  try {
    return read(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(bytes: Uint8Array = new Uint8Array()): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) lines.push(bytes.subarray(from, to));
  return lines;
}
