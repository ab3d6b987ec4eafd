import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { adopt } from '../api/drafts.ts';
import { Failure } from '../shell/Failure.tsx';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';

/**
 * Where figures were changed on purpose, scenarios follow them; outcomes stay, for they are the story. The check that showed the
 * button speaks of other bytes then, so that the page says what happened.
 */
export function AdoptButton({ draft, paths }: { draft: string; paths: string[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const go = useMutation({
    mutationFn: () => adopt(draft, paths),
    onSuccess: async () => {
      await navigate('.', { replace: true, state: { adopted: paths.length } });
      await client.invalidateQueries({ queryKey: ['drafts', draft] });
    },
  });
  if (!useHas(WRITES_DRAFTS)) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={go.isPending} onClick={() => go.mutate()}>Expect the new figures</Button>
      {go.error && <Failure error={go.error} />}
    </>
  );
}
