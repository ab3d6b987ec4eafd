import { useMutation } from '@tanstack/react-query';
import { ask, ProblemError } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import type { Decision, Problem } from '../api/types.ts';
import { type Json, stamped, written } from './draft.ts';

type Body = { [name: string]: Json };

export interface Question { body: Body; purpose: 'QUOTE' | 'BINDING'; now: boolean; of: string }
export interface Answered { decision: Decision; of: string }

/** Asks, and keeps the last answer while the next is on its way. */
export function useAsk() {
  const asking = useMutation({
    mutationFn: async ({ body, purpose, now, of }: Question): Promise<Answered> => ({ decision: await decided(body, purpose, now), of }),
    onSuccess: ({ decision }) => {
      if (decision.purpose === 'BINDING') void queryClient.invalidateQueries({ queryKey: ['decisions'] });
    },
  });
  return { ...asking, problem: problemOf(asking.error) };
}

export function decided(body: Body, purpose: string, now: boolean, signal?: AbortSignal): Promise<Decision> {
  const { purpose: _before, ...rest } = now ? stamped(body, new Date().toISOString()) : body;
  return ask<Decision>('/decisions', {
    method: 'POST',
    text: written({ purpose, ...rest }),
    headers: purpose === 'BINDING' ? { 'Idempotency-Key': key() } : {},
    signal,
  });
}

export function problemOf(error: Error | null): Problem | undefined {
  if (!error) return undefined;
  return error instanceof ProblemError ? error.problem : { type: 'about:blank', title: 'It could not be asked', status: 0, detail: error.message };
}

/** Works where `randomUUID` does not: on plain HTTP other than localhost. */
function key(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
