import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { validate } from '../api/drafts.ts';
import type { Draft, Validation } from '../api/types.ts';
import { useFresh } from './use-file.ts';

export interface WholeCheck { result?: Validation; isRunning: boolean; error: Error | null; run: () => Promise<Validation> }

/** The whole check of the draft as it stands; its result stays in view until a file changes. */
export function useWholeCheck(draft: Draft): WholeCheck {
  const client = useQueryClient();
  const fresh = useFresh(draft.draftId);
  const key = ['drafts', draft.draftId, 'whole', contentOf(draft)];
  const kept = useQuery<Validation>({ queryKey: key, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity });
  const check = useMutation({
    mutationKey: ['whole check', draft.draftId],
    mutationFn: async () => {
      await fresh();
      return validate(draft.draftId, 'WHOLE');
    },
    onSuccess: (result) => client.setQueryData(key, result),
  });
  return { result: kept.data, isRunning: check.isPending, error: check.error, run: check.mutateAsync };
}

/** Names the bytes of the draft: its version counts also what changes no file. */
function contentOf({ files }: Draft): string {
  return files.map(({ digest }) => digest.slice(-12)).join();
}
