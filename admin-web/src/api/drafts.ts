import { queryOptions } from '@tanstack/react-query';
import { ask, askText, ProblemError } from './client.ts';
import { search } from './queries.ts';
import type { Conflict, Draft, DraftRow, FileWritten, Impact, Page, PolicyDiff, Validation } from './types.ts';

const enc = encodeURIComponent;
const at = (draft: string) => `/drafts/${enc(draft)}`;
export const fileAt = (draft: string, path: string) => `${at(draft)}/files/${path.split('/').map(enc).join('/')}`;

export const drafts = (state = '') => queryOptions({
  queryKey: ['drafts', 'list', state],
  queryFn: ({ signal }) => ask<Page<DraftRow>>(`/drafts${search({ state, limit: 100 })}`, { signal }),
});

export const draft = (id: string) => queryOptions({
  queryKey: ['drafts', id],
  queryFn: ({ signal }) => ask<Draft>(at(id), { signal }),
});

/** A file as it stands on the server now; what is typed since lives with its editor. */
export const draftFile = (id: string, path: string) => queryOptions({
  queryKey: ['drafts', id, 'files', path],
  queryFn: ({ signal }) => askText(fileAt(id, path), signal),
  staleTime: Infinity,
});

/** A text that a file once was: it never changes. */
export const fileByDigest = (id: string, path: string, digest: string) => queryOptions({
  queryKey: ['drafts', id, 'texts', digest],
  queryFn: ({ signal }) => askText(`${fileAt(id, path)}?digest=${enc(digest)}`, signal),
  staleTime: Infinity,
});

export const draftDiff = (id: string, version: string) => queryOptions({
  queryKey: ['drafts', id, 'diff', version],
  queryFn: ({ signal }) => ask<PolicyDiff>(`${at(id)}/diff`, { signal }),
  staleTime: Infinity,
});

export const impact = (id: string) => queryOptions({
  queryKey: ['impacts', id],
  queryFn: ({ signal }) => ask<Impact>(`/impacts/${enc(id)}`, { signal }),
  enabled: id !== '',
  refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? 700 : false),
});

export function begin(body: { policy: string; from?: string; title: string; reason: string }): Promise<Draft> {
  return ask('/drafts', { method: 'POST', body });
}

export function discard(id: string, version: string): Promise<void> {
  return ask(at(id), { method: 'DELETE', headers: { 'If-Match': `"${version}"` } });
}

/** Puts a file in the place of the one that was seen; a new one where none was. */
export function write(id: string, path: string, text: string, seen?: string): Promise<FileWritten> {
  return ask(fileAt(id, path), { method: 'PUT', text, headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...(seen ? { 'If-Match': `"${seen}"` } : {}) } });
}

export function remove(id: string, path: string, seen: string): Promise<FileWritten> {
  return ask(fileAt(id, path), { method: 'DELETE', headers: { 'If-Match': `"${seen}"` } });
}

export function validate(id: string, depth: 'READ' | 'WHOLE', signal?: AbortSignal): Promise<Validation> {
  return ask(`${at(id)}/validations?depth=${depth}`, { method: 'POST', signal });
}

/** Scenarios expect from now on what the draft answers: an edit of each, that stands in the diff. */
export function adopt(id: string, paths: string[]): Promise<{ items: FileWritten[] }> {
  return ask(`${at(id)}/adoptions`, { method: 'POST', body: { paths } });
}

export function startImpact(id: string): Promise<Impact> {
  return ask(`${at(id)}/impacts`, { method: 'POST', body: { decisions: '1000' } });
}

export function cancelImpact(id: string): Promise<Impact> {
  return ask(`/impacts/${enc(id)}/cancellations`, { method: 'POST' });
}

/** What another person's write left, where this failure is about one. */
export function conflictOf(error: unknown): Conflict | undefined {
  if (!(error instanceof ProblemError) || error.problem.status !== 412) return undefined;
  return (error.problem as { conflict?: Conflict }).conflict;
}
