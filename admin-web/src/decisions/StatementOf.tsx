import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask } from '../api/client.ts';
import type { Statement } from '../api/types.ts';
import { Asked } from '../shell/Asked.tsx';
import { DownloadButton } from '../shell/DownloadButton.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import classes from './Decisions.module.css';

const FORMS = [['Text', 'text/plain', 'txt'], ['Markdown', 'text/markdown', 'md']];

/** A liquidation told to the client whose account it is. That it is given stands in the log, so it is asked for by a button. */
export function StatementOf({ id }: { id: string }) {
  const [params, setParams] = useSearchParams();
  const path = `/decisions/${encodeURIComponent(id)}/statement`;
  if (!params.has('statement')) {
    return (
      <Panel title="Statement for the client">
        <Empty title="A liquidation in plain words">
          That it was given to you will stand in the log.
          <Button onClick={() => setParams((now) => { now.set('statement', 'given'); return now; }, { replace: true })}>Give the statement</Button>
        </Empty>
      </Panel>
    );
  }
  return (
    <Panel title="Statement for the client" note="recorded as given"
      actions={<div className={classes.forms}>{FORMS.map(([label, type, ending]) => <DownloadButton key={type} path={path} accept={type} file={`statement-${id}.${ending}`}>{label}</DownloadButton>)}</div>}>
      <Given id={id} path={path} />
    </Panel>
  );
}

function Given({ id, path }: { id: string; path: string }) {
  const query = useQuery({ queryKey: ['decisions', id, 'statement'], staleTime: Infinity, queryFn: ({ signal }) => ask<Statement>(path, { signal }) });
  return (
    <Asked query={query} lines={8}>
      {({ title, paragraphs }) => <article className={classes.letter} aria-label={title}><h3>{title}</h3>{paragraphs.map((paragraph, at) => <p key={at}>{paragraph}</p>)}</article>}
    </Asked>
  );
}
