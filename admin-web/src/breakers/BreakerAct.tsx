import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Breaker } from '../api/types.ts';
import proposals from '../proposals/Proposals.module.css';
import { Failure } from '../shell/Failure.tsx';
import { useHas } from '../sign-in/roles.ts';

const HOLDS = [['PT1H', '1 hour'], ['PT6H', '6 hours'], ['PT24H', '24 hours'], ['PT72H', '72 hours, the most']].map(([value, label]) => ({ value, label }));
const ROLES = { trips: ['guardian'], resets: ['guardian', 'policy-approver'] };
const SAYS = {
  trips: ['Borrowing against, withdrawing from and opening on the subject are refused at once, for every account.', 'Repaying, pledging and closing go on.', 'No account becomes liquidatable by it.', 'It ends by itself.'],
  resets: ['New risk on the subject is decided by the rules again, at once.', 'A move that still stands in the price window does not trip it again by itself; each decision goes by the rules.'],
};

/** Trip or reset, with what follows from it said before, and a reason kept after. */
export function BreakerAct({ breaker: { breakerId, subject }, act }: { breaker: Breaker; act: 'trips' | 'resets' }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [holdFor, setHoldFor] = useState('PT6H');
  const client = useQueryClient();
  const go = useMutation({
    mutationFn: () => ask(`/breakers/${encodeURIComponent(breakerId)}/${act}`, { method: 'POST', body: act === 'trips' ? { reason, holdFor } : { reason } }),
    onSuccess: async () => { close(); setReason(''); await client.invalidateQueries({ queryKey: ['breakers'] }); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); go.mutate(); };
  const [label, danger] = act === 'trips' ? ['Trip', true] : ['Reset', false];
  if (!useHas(ROLES[act])) return null;
  return (
    <>
      <Button size="xs" variant={danger ? 'outline' : 'filled'} color={danger ? 'red' : undefined} aria-label={`${label} ${breakerId}`} onClick={open}>{label}</Button>
      <Modal opened={opened} onClose={close} title={`${label} ${breakerId}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
        {go.error && <Failure error={go.error} />}
        <form className={proposals.form} onSubmit={submit}>
          <div><p><strong>What follows</strong>, for {subject}:</p><ul>{SAYS[act].map((consequence) => <li key={consequence}>{consequence}</li>)}</ul></div>
          {act === 'trips' && <Select label="Holds for" data={HOLDS} value={holdFor} onChange={(chosen) => setHoldFor(chosen ?? 'PT6H')} allowDeselect={false} />}
          <Textarea label="Reason" required withAsterisk={false} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <div className={proposals.acts}><Button type="submit" color={danger ? 'red' : undefined} loading={go.isPending}>{label}</Button><Button variant="default" onClick={close}>Close</Button></div>
        </form>
      </Modal>
    </>
  );
}
