import { queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { search } from './queries.ts';
import type { Page, Proposal, Signed, Validation } from './types.ts';

const enc = encodeURIComponent;
const LIVE = 5_000;

export interface ProposalFilter { state?: string; policy?: string; mine?: string }

export const proposals = (filter: ProposalFilter) => queryOptions({
  queryKey: ['proposals', 'list', filter],
  queryFn: ({ signal }) => ask<Page<Proposal>>(`/proposals${search({ ...filter, limit: 100 })}`, { signal }),
  refetchInterval: LIVE,
});

export const proposal = (id: string) => queryOptions({
  queryKey: ['proposals', id],
  queryFn: ({ signal }) => ask<Proposal>(`/proposals/${enc(id)}`, { signal }),
  refetchInterval: LIVE,
});

/** The validation as it was signed: what was tried stands apart, and the verdict follows from both. */
export type SignedValidation = Pick<Validation, 'diagnostics' | 'diff' | 'identity'> & { trial?: Pick<Validation, 'publishCheck' | 'scenarios' | 'coverage' | 'analysis'> };
export type Evidence = Omit<Signed, 'validation'> & { validation: SignedValidation };

export const evidence = (id: string) => queryOptions({
  queryKey: ['proposals', id, 'evidence'],
  queryFn: ({ signal }) => ask<Evidence>(`/proposals/${enc(id)}/evidence`, { signal }),
  staleTime: Infinity,
});

export interface Proposing { draft: string; lane: string; impact: string; rationale: string; holdFor?: string; effectiveFrom?: string }

export function propose(body: Proposing): Promise<Proposal> {
  return ask('/proposals', { method: 'POST', body });
}

/** One act on a proposal: approvals, rejections, executions and their kin are resources of it. */
export function act(id: string, name: string, body: Record<string, string>): Promise<Proposal> {
  return ask(`/proposals/${enc(id)}/${name}`, { method: 'POST', body });
}
