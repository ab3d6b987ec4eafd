import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ProblemError } from '../api/client.ts';
import { validate } from '../api/drafts.ts';
import type { Diagnostic, Validation } from '../api/types.ts';
import { CHECKS_DRAFTS, useHas } from '../sign-in/roles.ts';
import type { FileOpened } from './use-file.ts';

export interface Read { text: string; validation: Validation }

/** What the server says of the draft as it stands, asked anew whenever this file was written. */
export function useReading(draft: string, { kept }: FileOpened): Read | undefined {
  const may = useHas(CHECKS_DRAFTS);
  return useQuery({
    queryKey: ['drafts', draft, 'reading', kept.seen],
    queryFn: async ({ signal }): Promise<Read> => ({ text: kept.text, validation: await validate(draft, 'READ', signal) }),
    enabled: may && kept.keeping === 'saved',
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    // Somebody else's check is under way on this node: it ends soon.
    retry: (failures, error) => failures < 8 && error instanceof ProblemError && error.problem.status === 429,
    retryDelay: 700,
  }).data;
}

export function ofFile(read: Read | undefined, path: string): Diagnostic[] {
  return read?.validation.diagnostics.filter(({ file }) => file === path) ?? [];
}
