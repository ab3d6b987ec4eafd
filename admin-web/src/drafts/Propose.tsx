import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { propose } from '../api/proposals.ts';
import type { Draft, Impact } from '../api/types.ts';
import { Failure } from '../shell/Failure.tsx';
import { Panel } from '../shell/Panel.tsx';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';
import { Violations } from '../proposals/Violations.tsx';
import classes from './Drafts.module.css';

const LANES = [
  { value: 'STANDARD', label: 'Standard: any change; approvals, then a timelock' },
  { value: 'EMERGENCY', label: 'Emergency: tightens new risk only; one guardian, at once, and ends by itself' },
];
const HOLDS = [['PT1H', '1 hour'], ['PT6H', '6 hours'], ['PT24H', '24 hours'], ['PT72H', '72 hours']].map(([value, label]) => ({ value, label }));

/** The draft, frozen, goes to those who approve. */
export function Propose({ draft, impact }: { draft: Draft; impact: Impact }) {
  const [lane, setLane] = useState('STANDARD');
  const [rationale, setRationale] = useState(draft.reason ?? '');
  const [holdFor, setHoldFor] = useState('PT24H');
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () => propose({ draft: draft.draftId, lane, impact: impact.impactId, rationale, ...(lane === 'EMERGENCY' ? { holdFor } : {}) }),
    onSuccess: async ({ proposalId }) => { await client.invalidateQueries({ queryKey: ['drafts', draft.draftId] }); await navigate(`/proposals/${proposalId}`); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); send.mutate(); };
  if (!useHas(WRITES_DRAFTS, draft.policy)) return null;
  return (
    <Panel title="Propose" note="freezes these bytes; an edit takes the proposal back">
      {send.error && <><Failure error={send.error} /><Violations error={send.error} /></>}
      <form className={classes.form} onSubmit={submit} id="propose">
        <Select label="Lane" data={LANES} value={lane} onChange={(chosen) => setLane(chosen ?? 'STANDARD')} allowDeselect={false} />
        {lane === 'EMERGENCY' && <Select label="Holds for" data={HOLDS} value={holdFor} onChange={(chosen) => setHoldFor(chosen ?? 'PT24H')} allowDeselect={false} />}
        <Textarea label="Rationale" description="What approvers need to know" required withAsterisk={false} autosize minRows={3} value={rationale} onChange={(event) => setRationale(event.currentTarget.value)} />
        <div><Button type="submit" loading={send.isPending}>Propose</Button></div>
      </form>
    </Panel>
  );
}
