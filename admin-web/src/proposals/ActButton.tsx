import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { act as send } from '../api/proposals.ts';
import type { Proposal } from '../api/types.ts';
import { Failure } from '../shell/Failure.tsx';
import type { Act, Field } from './acts.ts';
import classes from './Proposals.module.css';
import { Violations } from './Violations.tsx';

/** One act on a proposal: what it does, what it needs, and a yes. */
export function ActButton({ act, proposal: { proposalId, evidenceDigest, title }, size = 'sm' }: { act: Act; proposal: Proposal; size?: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [given, setGiven] = useState<Record<string, string>>({});
  const client = useQueryClient();
  const go = useMutation({
    mutationFn: () => send(proposalId, act.name, { ...given, ...(act.signs ? { evidenceDigest } : {}) }),
    onSuccess: async (fresh) => { client.setQueryData(['proposals', proposalId], fresh); close(); setGiven({}); await client.invalidateQueries({ queryKey: ['proposals'] }); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); go.mutate(); };
  return (
    <>
      <Button size={size} variant={act.isMain ? 'filled' : act.isDanger ? 'outline' : 'default'} color={act.isDanger ? 'red' : undefined} onClick={open}>{act.label}</Button>
      <Modal opened={opened} onClose={close} title={act.title} closeButtonProps={{ 'aria-label': 'Close' }}>
        {go.error && <><Failure error={go.error} /><Violations error={go.error} /></>}
        <form className={classes.form} onSubmit={submit}>
          <p><strong>{title}</strong></p>
          <p className="quiet">{act.says}</p>
          {act.signs && <p className="quiet">Evidence <code style={{ overflowWrap: 'anywhere' }}>{evidenceDigest}</code></p>}
          {act.fields.map((field) => <FieldInput key={field.name} field={field} value={given[field.name] ?? ''} set={(value) => setGiven({ ...given, [field.name]: value })} />)}
          <div className={classes.acts}><Button type="submit" color={act.isDanger ? 'red' : undefined} loading={go.isPending}>{act.label}</Button><Button variant="default" onClick={close}>Close</Button></div>
        </form>
      </Modal>
    </>
  );
}

function FieldInput({ field: { label, optional, options }, value, set }: { field: Field; value: string; set: (value: string) => void }) {
  if (options) return <Select label={label} data={options} value={value || null} onChange={(chosen) => set(chosen ?? '')} required withAsterisk={false} />;
  return <Textarea label={optional ? `${label} (optional)` : label} required={!optional} withAsterisk={false} autosize minRows={2} maxLength={2000} value={value} onChange={(event) => set(event.currentTarget.value)} />;
}
