import { queryOptions } from '@tanstack/react-query';
import { ask, ProblemError } from './client.ts';
import { search } from './queries.ts';
import type { ReportListed, ReportRows } from './types.ts';

export const reports = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => ask<{ items: ReportListed[] }>('/reports', { signal }),
  staleTime: Infinity,
});

export type Wanted = Record<'from' | 'until' | 'book' | 'policy', string>;

export function reportPath(report: string, wanted: Wanted): string {
  return `/reports/${encodeURIComponent(report)}${search(wanted)}`;
}

/** Giving a report is recorded, so it is asked for once and never again by itself. */
export async function reportRows(report: string, wanted: Wanted): Promise<ReportRows> {
  try {
    return await ask<ReportRows>(reportPath(report, wanted));
  } catch (failure) {
    if (failure instanceof ProblemError) throw failure;
    throw new ProblemError({ type: 'about:blank', status: 0, title: 'The report broke off',
      detail: 'what came of it is not shown, for it has not all rows; ask again, or for a shorter time' });
  }
}
