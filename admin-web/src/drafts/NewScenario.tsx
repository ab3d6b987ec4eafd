import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { write } from '../api/drafts.ts';
import { decision, decisionRequest, latestDecisions } from '../api/queries.ts';
import type { Draft } from '../api/types.ts';
import { moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Failure } from '../shell/Failure.tsx';
import { Panel } from '../shell/Panel.tsx';
import classes from './Drafts.module.css';
import { fileNameOf, scenarioOf } from './scenario.ts';

/** A recorded decision becomes an example of the draft. */
export function NewScenario({ draft, taken, done }: { draft: Draft; taken: string[]; done: () => void }) {
  const [id, setId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const rows = (useQuery(latestDecisions).data?.items ?? []).filter(({ policy }) => policy.name === draft.policy);
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = fileNameOf(title);
  const make = useMutation({
    mutationFn: async () => {
      const [request, answer] = await Promise.all([client.fetchQuery(decisionRequest(id!)), client.fetchQuery(decision(id!))]);
      const made = scenarioOf(title, request, answer);
      if ('reason' in made) throw new Error(made.reason);
      return write(draft.draftId, `scenarios/${name}.json`, made.text);
    },
    onSuccess: async () => { await client.invalidateQueries({ queryKey: ['drafts', draft.draftId], exact: true }); done(); await navigate(`/drafts/${draft.draftId}/scenarios/${name}`); },
  });
  const submit = (event: FormEvent) => { event.preventDefault(); make.mutate(); };
  return (
    <Panel title="New scenario from a recorded decision">
      {make.error && <Failure error={make.error} />}
      <form className={classes.form} onSubmit={submit}>
        <Select label="Decision" searchable placeholder="choose one" value={id} onChange={setId} nothingFoundMessage="No recorded decision"
          data={rows.map((row) => ({ value: row.decisionId, label: `${moment(row.decidedAt)} ${row.accountId} ${titled(row.outcome)}` }))} />
        <TextInput label="What it shows, as a sentence" value={title} maxLength={120} required withAsterisk={false} onChange={(event) => setTitle(event.currentTarget.value)}
          error={title && taken.includes(name) ? 'A scenario of this name stands already' : undefined} />
        <div className={classes.keeping}><Button type="submit" disabled={!id || !title || taken.includes(name)} loading={make.isPending}>Create</Button><Button variant="default" onClick={done}>Close</Button></div>
      </form>
    </Panel>
  );
}
