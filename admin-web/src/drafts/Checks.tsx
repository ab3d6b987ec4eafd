import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import type { Draft } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import { CHECKS_DRAFTS, useHas } from '../sign-in/roles.ts';
import page from '../shell/Page.module.css';
import { useWholeCheck } from './use-whole-check.ts';
import { ValidationView } from './ValidationView.tsx';

/** Everything that is known of the draft before anybody is asked to approve it. */
export function Checks({ draft }: { draft: Draft }) {
  const check = useWholeCheck(draft);
  const client = useQueryClient();
  const may = useHas(CHECKS_DRAFTS);
  const adopted = (useLocation().state as { adopted?: number } | null)?.adopted;
  const run = async () => { await check.run(); await client.invalidateQueries({ queryKey: ['drafts', draft.draftId], exact: true }); };
  return (
    <div className={page.stack}>
      <Panel title="Check" note={draft.validation && <>last whole check: <State tone={draft.validation.passed ? 'good' : 'bad'}>{draft.validation.passed ? 'Passed' : 'Failed'}</State> by {draft.validation.by}, <Moment at={draft.validation.at} /> UTC</>}
        actions={may && <Button loading={check.isRunning} onClick={() => void run()}>Check everything</Button>}>
        <p className="quiet">Reads all files, compiles the rules, runs every scenario, asks whether numbers leave gaps or cliffs, and compares with the package in force. It takes up to a minute.</p>
        <div role="status">{adopted && !check.result && !check.isRunning && <State tone="plain">{`${adopted === 1 ? 'A scenario expects' : `${adopted} scenarios expect`} the new figures now; check again`}</State>}</div>
        {check.error && <Failure error={check.error} again={() => void run()} />}
      </Panel>
      {check.isRunning && <Panel title="Checking"><Lines count={8} /></Panel>}
      {check.result ? <ValidationView validation={check.result} base={`/drafts/${draft.draftId}`} />
        : !check.isRunning && draft.state === 'VALIDATED' && <Panel title="Result"><Empty title="These bytes passed">Check again to see each scenario and each property, or go on to <Link to={`/drafts/${draft.draftId}/impact`}>the impact</Link>.</Empty></Panel>}
    </div>
  );
}
