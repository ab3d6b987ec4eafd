import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, askHealth } from './client.ts';
import type {
  Activations, AuditEntry, Book, BookSummary, Breaker, Decision, DecisionRequest, DecisionRow, Health, Me, Page, PolicySummary, PolicyVersion,
  SignInWays, StoredAccount,
} from './types.ts';

const LIVE = 5_000;
const enc = encodeURIComponent;

export function search(values: Record<string, string | number | undefined | null>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `?${given.map(([name, value]) => `${enc(name)}=${enc(String(value))}`).join('&')}` : '';
}

/** How people sign in here; asked before anybody has. */
export const signInWays = queryOptions({
  queryKey: ['sign-in', 'ways'],
  queryFn: ({ signal }) => ask<SignInWays>('/sign-in', { signal }),
  staleTime: Infinity,
});

/** For whom a token speaks that nobody is signed in with yet. */
export function me(accessToken: string): Promise<Me> {
  return ask<Me>('/me', { headers: { Authorization: `Bearer ${accessToken}` } });
}

export const policies = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => ask<Page<PolicySummary>>('/policies', { signal }),
});

/** A version never changes, so it is read once. */
export const policyVersion = (name: string, version: string) => queryOptions({
  queryKey: ['policies', name, version],
  queryFn: ({ signal }) => ask<PolicyVersion>(`/policies/${enc(name)}/versions/${enc(version)}`, { signal }),
  staleTime: Infinity,
});

export const health = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => askHealth<Health>(signal),
  refetchInterval: LIVE,
});

export const breakers = queryOptions({
  queryKey: ['breakers'],
  queryFn: ({ signal }) => ask<Page<Breaker>>('/breakers', { signal }),
  refetchInterval: LIVE,
});

export const latestDecisions = queryOptions({
  queryKey: ['decisions', 'latest'],
  queryFn: ({ signal }) => ask<Page<DecisionRow>>('/decisions?limit=50', { signal }),
  refetchInterval: LIVE,
});

/** `sought` holds parameters of `GET /decisions`. */
export const decisions = (sought: Record<string, string>) => infiniteQueryOptions({
  queryKey: ['decisions', 'list', sought],
  queryFn: ({ pageParam, signal }) =>
    ask<Page<DecisionRow>>(`/decisions${search({ ...sought, limit: 50, cursor: pageParam })}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const decision = (id: string) => queryOptions({
  queryKey: ['decisions', id],
  queryFn: ({ signal }) => ask<Decision>(`/decisions/${enc(id)}`, { signal }),
  staleTime: Infinity,
});

export const decisionRequest = (id: string) => queryOptions({
  queryKey: ['decisions', id, 'request'],
  queryFn: ({ signal }) => ask<DecisionRequest>(`/decisions/${enc(id)}/request`, { signal }),
  staleTime: Infinity,
});

export const auditEntries = (sought: Record<string, string>) => infiniteQueryOptions({
  queryKey: ['audit', sought],
  queryFn: ({ pageParam, signal }) =>
    ask<Page<AuditEntry>>(`/audit/entries${search({ ...sought, limit: 50, cursor: pageParam })}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const books = queryOptions({
  queryKey: ['books'],
  queryFn: ({ signal }) => ask<Page<Book>>('/books', { signal }),
  refetchInterval: LIVE,
});

export const bookSummary = (book: string) => queryOptions({
  queryKey: ['books', book, 'summary'],
  queryFn: ({ signal }) => ask<BookSummary>(`/books/${enc(book)}/summary`, { signal }),
  refetchInterval: LIVE,
});

export const activations = (policy: string, at: { effectiveAt?: string; asRecordedAt?: string } = {}) => queryOptions({
  queryKey: ['policies', policy, 'activations', at],
  queryFn: ({ signal }) => ask<Activations>(`/policies/${enc(policy)}/activations${search(at)}`, { signal }),
});

export const accounts = (book: string) => queryOptions({
  queryKey: ['books', book],
  queryFn: ({ signal }) => ask<Page<StoredAccount>>(`/books/${enc(book)}/accounts?limit=200`, { signal }),
  enabled: book !== '',
});

export const account = (book: string, id: string) => queryOptions({
  queryKey: ['books', book, id],
  queryFn: ({ signal }) => ask<StoredAccount>(`/books/${enc(book)}/accounts/${enc(id)}`, { signal }),
});
