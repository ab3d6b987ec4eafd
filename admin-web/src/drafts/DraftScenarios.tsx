import { Button } from '@mantine/core';
import { useState } from 'react';
import { NavLink } from 'react-router';
import type { Draft } from '../api/types.ts';
import { JsonEditor } from '../code/JsonEditor.tsx';
import { capital } from '../figures/words.ts';
import index from '../policies/Policies.module.css';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import classes from './Drafts.module.css';
import { changedIn, useMayEdit } from './files.ts';
import { NewScenario } from './NewScenario.tsx';
import { OpenFile } from './OpenFile.tsx';
import { useWholeCheck } from './use-whole-check.ts';
import type { FileOpened } from './use-file.ts';
import { ofFile, useReading } from './use-reading.ts';

/** What the policy must answer, example by example. */
export function DraftScenarios({ draft, selected }: { draft: Draft; selected?: string }) {
  const [isNew, setNew] = useState(false);
  const names = draft.files.map(({ path }) => /^scenarios\/(.*)\.json$/.exec(path)?.[1]).filter((name): name is string => name !== undefined);
  const changed = new Set(changedIn(draft).map(({ path }) => path));
  const name = names.find((candidate) => candidate === selected) ?? (selected ? undefined : names[0]);
  return (
    <div className={index.beside}>
      <nav className={index.index} aria-label="Scenarios">
        {useMayEdit(draft) && <Button size="xs" variant="default" onClick={() => setNew(true)}>New from a decision</Button>}
        <ul>{names.map((scenario) => (
          <li key={scenario}><NavLink to={`/drafts/${draft.draftId}/scenarios/${scenario}`} aria-current={scenario === name ? 'page' : undefined}>
            {capital(scenario.replaceAll('-', ' '))}{changed.has(`scenarios/${scenario}.json`) && <span className={classes.changed}> changed</span>}</NavLink></li>
        ))}</ul>
      </nav>
      <div className={page.stack}>
        {isNew && <NewScenario draft={draft} taken={names} done={() => setNew(false)} />}
        {name ? <OpenFile key={name} draft={draft.draftId} path={`scenarios/${name}.json`}>{(file, keeping) => <Scenario draft={draft} path={`scenarios/${name}.json`} file={file} keeping={keeping} />}</OpenFile>
          : <Panel title="Scenarios"><Empty title={selected ? 'The draft has no such scenario' : 'The draft has no scenarios'} /></Panel>}
      </div>
    </div>
  );
}

function Scenario({ draft, path, file, keeping }: { draft: Draft; path: string; file: FileOpened; keeping: React.ReactNode }) {
  const read = useReading(draft.draftId, file);
  const check = useWholeCheck(draft);
  const outcome = check.result?.scenarios?.find((scenario) => scenario.path === path);
  const reached = check.result?.coverage?.rules.filter(({ scenarios }) => scenarios.includes(path)).map(({ ruleId }) => ruleId) ?? [];
  const mayEdit = useMayEdit(draft);
  return (
    <Panel title={path} flush actions={<>{mayEdit && keeping}<Button size="xs" loading={check.isRunning} onClick={() => void check.run()}>Run</Button></>}>
      <div className={classes.editor}><JsonEditor label={`Scenario ${path}`} text={file.kept.text} change={mayEdit ? file.keeper.change : () => {}} /></div>
      <div className={classes.note} role="status">
        {check.error && <State tone="bad">{check.error.message}</State>}
        {outcome ? <><State tone={outcome.decided && outcome.mismatches.length === 0 ? 'good' : 'bad'}>{outcome.decided && outcome.mismatches.length === 0 ? 'As expected' : 'Differs'}</State> {outcome.mismatches.join('; ')}
          {reached.length > 0 && <div className="quiet">Rules that spoke: {reached.join(', ')}</div>}</> : <span className="quiet">Run decides all scenarios of the draft under its own rules.</span>}
        {ofFile(read, path).map(({ message, range }, at) => <div key={at}>Line {range.start.line + 1}: {capital(message)}.</div>)}
      </div>
    </Panel>
  );
}
