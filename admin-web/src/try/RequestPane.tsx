import { Alert, Button, Tabs } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Problem } from '../api/types.ts';
import { sentence } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { hasNumbers, quotedNumbers } from './draft.ts';
import { RequestForm } from './form/RequestForm.tsx';
import type { Draft } from './use-draft.ts';
import { fieldId, normalised, spoken } from './violations.ts';
import classes from './Try.module.css';

const JsonEditor = lazy(async () => ({ default: (await import('../code/JsonEditor.tsx')).JsonEditor }));

interface Props { draft: Draft; problem?: Problem; now: boolean }

/** The same text twice: as fields, and as it is sent. */
export function RequestPane({ draft, problem, now }: Props) {
  const [view, setView] = useState('form');
  return (
    <Tabs value={view} onChange={(chosen) => setView(chosen ?? 'form')} keepMounted={false}>
      <Tabs.List aria-label="Views of the request" mb="sm">
        <Tabs.Tab value="form">Form</Tabs.Tab>
        <Tabs.Tab value="json">JSON</Tabs.Tab>
      </Tabs.List>
      <div role="alert">{problem && <Refusal problem={problem} show={() => setView('form')} />}</div>
      {draft.fault && <Fault draft={draft} view={view} />}
      <Tabs.Panel value="form">{draft.value && <RequestForm draft={draft} problem={problem} now={now} />}</Tabs.Panel>
      <Tabs.Panel value="json">
        <div className={classes.editor}>
          <Suspense fallback={<Lines count={14} />}><JsonEditor label="Request as JSON" text={draft.text} change={draft.replace} /></Suspense>
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}

function Refusal({ problem, show }: { problem: Problem; show: () => void }) {
  const go = (path?: string) => {
    show();
    requestAnimationFrame(() => document.getElementById(fieldId(normalised(path)))?.focus());
  };
  return (
    <Alert color="red" variant="outline" mb="sm" title={`Not asked: ${problem.title}`}>
      {problem.detail && <p>{sentence(problem.detail)}</p>}
      {(problem.violations ?? []).length > 0 && (
        <ul className={classes.violations}>
          {problem.violations!.map((violation, index) => (
            <li key={index}><a href={`#${fieldId(normalised(violation.path))}`} onClick={(event) => { event.preventDefault(); go(violation.path); }}>{spoken(violation)}</a>: {violation.message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Fault({ draft, view }: { draft: Draft; view: string }) {
  return (
    <Alert color="yellow" variant="outline" mb="sm" title={view === 'form' ? 'The form waits for the JSON' : 'The JSON cannot be sent yet'}>
      {sentence(draft.fault!)}
      {hasNumbers(draft.text) && <Button size="compact-sm" variant="default" ml="sm" onClick={() => draft.replace(quotedNumbers(draft.text))}>Quote the numbers</Button>}
    </Alert>
  );
}
