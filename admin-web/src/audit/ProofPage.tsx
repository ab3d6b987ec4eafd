import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import { Failure } from '../shell/Failure.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from './Audit.module.css';
import { ProofSteps } from './ProofSteps.tsx';

/** A proof from this server or from anybody, recomputed here and nowhere else. */
export function ProofPage() {
  const [params, setParams] = useSearchParams();
  const decision = params.get('decision') ?? '';
  const [id, setId] = useState(decision);
  const [text, setText] = useState('');
  const query = useQuery({
    queryKey: ['decisions', decision, 'proof'], enabled: decision !== '',
    queryFn: ({ signal }) => ask<unknown>(`/decisions/${encodeURIComponent(decision)}/proof`, { signal }),
  });
  useEffect(() => {
    if (query.data) setText(JSON.stringify(query.data, null, 2));
  }, [query.data]);
  const submit = (event: FormEvent) => { event.preventDefault(); setParams(id ? { decision: id.trim() } : {}); };
  return (
    <>
      <PageHead title="Check a proof" above={<Link to="/audit">Audit</Link>}
        lead="That a decision stands in the signed log, recomputed in this browser from the bytes below. No answer of the server is trusted." />
      <div className={page.stack}>
        <Panel title="Proof">
          {query.error && <Failure error={query.error} again={() => void query.refetch()} />}
          <div className={classes.form}>
            <form onSubmit={submit} className={classes.form}>
              <TextInput label="Decision" placeholder="dec_…" value={id} onChange={(event) => setId(event.currentTarget.value)} />
              <div><Button type="submit" variant="default" loading={query.isFetching}>Fetch its proof</Button></div>
            </form>
            <Textarea label="The proof as JSON" description="fetched above, or pasted from whoever holds one; change it and see" autosize minRows={8} maxRows={20} spellCheck={false} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </div>
        </Panel>
        {text.trim() && <Panel title="What it shows"><ProofSteps text={text} /></Panel>}
      </div>
    </>
  );
}
