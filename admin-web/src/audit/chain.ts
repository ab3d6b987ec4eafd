import type { AuditEntry } from '../api/types.ts';

/** What the check of one entry found. */
export type Link = 'holds' | 'changed' | 'broken';

/**
 * Checks a page of entries, newest first: each leaf hash is SHA-256 of a zero byte and the entry's RFC 8785 bytes
 * (RFC 9162, 2.1.1), and each names its predecessor's hash.
 */
export async function check(entries: AuditEntry[]): Promise<Map<string, Link>> {
  const links = await Promise.all(entries.map((entry, at) => linkOf(entry, entries[at + 1])));
  return new Map(entries.map((entry, at) => [entry.index, links[at]]));
}

async function linkOf(entry: AuditEntry, older: AuditEntry | undefined): Promise<Link> {
  if ((await leafHash(canonicalOf(entry))) !== entry.leafHash || !says(entry)) return 'changed';
  const follows = !older || BigInt(entry.index) !== BigInt(older.index) + 1n || entry.previousHash === older.leafHash;
  return follows ? 'holds' : 'broken';
}

/** The row's own columns must be what the hashed bytes say. */
function says(entry: AuditEntry): boolean {
  const { index, previousHash, type, subject } = JSON.parse(canonicalOf(entry)) as Record<string, string>;
  return index === entry.index && previousHash === entry.previousHash && type === entry.type && subject === entry.subject;
}

function canonicalOf(entry: AuditEntry): string {
  return canonical(entry.entry);
}

export async function leafHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const leaf = new Uint8Array(bytes.length + 1);
  leaf.set(bytes, 1);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', leaf));
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** RFC 8785 for what the log holds: text, objects and lists; it has no numbers. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
