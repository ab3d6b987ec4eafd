import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { begin } from '../api/drafts.ts';
import type { PolicyVersion } from '../api/types.ts';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';
import { Failure } from '../shell/Failure.tsx';

/** Begins a draft and leads to the same part of it, there to be changed. */
export function ChangeButton({ policy, part, what }: { policy: PolicyVersion; part: string; what: string }) {
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => begin({ policy: policy.name, from: policy.packageDigest, title: `Change of ${what}`, reason: `Begun at ${what} of ${policy.name} ${policy.version}` }),
    onSuccess: ({ draftId }) => navigate(`/drafts/${draftId}/${part}`),
  });
  if (!useHas(WRITES_DRAFTS, policy.name)) return null;
  return <><Button size="xs" loading={start.isPending} onClick={() => start.mutate()}>Change it</Button>{start.error && <Failure error={start.error} />}</>;
}
