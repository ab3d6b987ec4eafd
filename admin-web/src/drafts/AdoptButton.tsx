import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { adopt } from '../api/drafts.ts';
import { Failure } from '../shell/Failure.tsx';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';

/** Where figures were changed on purpose, scenarios follow them; outcomes stay, for they are the story. */
export function AdoptButton({ draft, paths }: { draft: string; paths: string[] }) {
  const client = useQueryClient();
  const go = useMutation({ mutationFn: () => adopt(draft, paths), onSuccess: () => client.invalidateQueries({ queryKey: ['drafts', draft] }) });
  if (!useHas(WRITES_DRAFTS)) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={go.isPending} onClick={() => go.mutate()}>Expect the new figures</Button>
      {go.isSuccess && <span role="status">Taken over as edits of the draft; check again.</span>}
      {go.error && <Failure error={go.error} />}
    </>
  );
}
