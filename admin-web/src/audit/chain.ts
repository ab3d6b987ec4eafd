import type { AuditEntry } from '../api/types.ts';
import { leafOf, textOf } from './tree.ts';

/** What the check of one entry found. */
export type Link = 'holds' | 'changed' | 'broken';

/** An entry's name among all logs. */
export const nameOf = ({ log, index }: AuditEntry) => `${log}/${index}`;

/**
 * Checks a page of entries, newest first: each leaf hash is SHA-256 of a zero byte and the entry's RFC 8785 bytes
 * (RFC 9162, 2.1.1), and each names its predecessor's hash. Entries of several logs may stand among each other.
 */
export async function check(entries: AuditEntry[]): Promise<Map<string, Link>> {
  const known = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const links = await Promise.all(entries.map((entry) => linkOf(entry, known.get(`${entry.log}/${BigInt(entry.index) - 1n}`))));
  return new Map(entries.map((entry, at) => [nameOf(entry), links[at]]));
}

async function linkOf(entry: AuditEntry, older: AuditEntry | undefined): Promise<Link> {
  if ((await leafHash(canonical(entry.entry))) !== entry.leafHash || !says(entry)) return 'changed';
  return !older || entry.previousHash === older.leafHash ? 'holds' : 'broken';
}

/** The row's own columns must be what the hashed bytes say. */
function says(entry: AuditEntry): boolean {
  const { log, index, previousHash, type, subject } = entry.entry as Record<string, unknown>;
  return log === entry.log && index === entry.index && previousHash === entry.previousHash && type === entry.type && subject === entry.subject;
}

export async function leafHash(text: string): Promise<string> {
  return textOf(await leafOf(new TextEncoder().encode(text)));
}

/** RFC 8785 for what the log holds: text, objects and lists; it has no numbers. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** Whether bytes are the one form of their document, with no number in it; what is no document is not. */
export function isCanonical(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const document: unknown = JSON.parse(text);
    const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
    return isObject && isNumberless(document) && canonical(document) === text;
  } catch {
    return false;
  }
}

function isNumberless(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isNumberless);
  return typeof value !== 'number';
}
