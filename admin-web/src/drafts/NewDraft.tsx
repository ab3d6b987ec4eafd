import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { begin } from '../api/drafts.ts';
import { policies } from '../api/queries.ts';
import { Failure } from '../shell/Failure.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import classes from './Drafts.module.css';

/** From which policy, and why. */
export function NewDraft() {
  const [params] = useSearchParams();
  const [policy, setPolicy] = useState<string | null>(params.get('policy') ?? 'standard');
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const names = (useQuery(policies).data?.items ?? []).map(({ name }) => name);
  const navigate = useNavigate();
  const start = useMutation({ mutationFn: () => begin({ policy: policy ?? '', title, reason }), onSuccess: ({ draftId }) => navigate(`/drafts/${draftId}/tables`) });
  const submit = (event: FormEvent) => { event.preventDefault(); start.mutate(); };
  return (
    <>
      <PageHead title="Begin a draft" above={<Link to="/drafts">Drafts</Link>} lead="It begins as a copy of the package in force." />
      <Panel title="What it is about">
        {start.error && <Failure error={start.error} />}
        <form className={classes.form} onSubmit={submit}>
          <Select label="Policy" data={names} value={policy} onChange={setPolicy} allowDeselect={false} />
          <TextInput label="Title" description="One line that approvers will read first" required withAsterisk={false} maxLength={120} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <Textarea label="Reason" description="Why, and where it was agreed" required withAsterisk={false} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <div><Button type="submit" loading={start.isPending}>Begin</Button></div>
        </form>
      </Panel>
    </>
  );
}
