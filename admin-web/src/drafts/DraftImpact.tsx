import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { cancelImpact, impact as impactQuery, startImpact } from '../api/drafts.ts';
import type { Draft } from '../api/types.ts';
import { queryClient } from '../api/query-client.ts';
import { ImpactView } from '../impact/ImpactView.tsx';
import { Progress } from '../impact/Progress.tsx';
import { Asked } from '../shell/Asked.tsx';
import { Failure } from '../shell/Failure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Panel } from '../shell/Panel.tsx';
import { CHECKS_DRAFTS, useHas } from '../sign-in/roles.ts';
import page from '../shell/Page.module.css';
import { Propose } from './Propose.tsx';
import { useWholeCheck } from './use-whole-check.ts';
import { ValidationView } from './ValidationView.tsx';

/** What the draft would do to the accounts that are there: asked in one go, check included. */
export function DraftImpact({ draft }: { draft: Draft }) {
  const [params, setParams] = useSearchParams();
  const id = params.get('impact') ?? '';
  const check = useWholeCheck(draft);
  const may = useHas(CHECKS_DRAFTS);
  const ask = useMutation({
    mutationFn: async () => {
      const { diagnostics } = await check.run();
      await queryClient.invalidateQueries({ queryKey: ['drafts', draft.draftId], exact: true });
      // What a draft would do is worth knowing although a scenario fails; one that cannot be read does nothing.
      return diagnostics.length === 0 ? startImpact(draft.draftId) : undefined;
    },
    onSuccess: (started) => started && setParams({ impact: started.impactId }, { replace: true }),
  });
  return (
    <div className={page.stack}>
      <Panel title="Impact" actions={may && <Button loading={ask.isPending} onClick={() => ask.mutate()}>{id ? 'Compute it again' : 'Check and compute the impact'}</Button>}>
        <p className="quiet">Checks the draft whole, then decides every stored account again under it, at today’s prices and at −10, −20 and −30 %, and replays the last 1,000 decisions. Nothing changes for anybody.</p>
        {ask.error && <Failure error={ask.error} again={() => ask.mutate()} />}
      </Panel>
      {ask.isPending && check.isRunning && <Panel title="Checking"><Lines count={6} /></Panel>}
      {id && <Started id={id} draft={draft} />}
      {!ask.isPending && check.result?.passed === false && <ValidationView validation={check.result} base={`/drafts/${draft.draftId}`} />}
    </div>
  );
}

function Started({ id, draft }: { id: string; draft: Draft }) {
  const query = useQuery(impactQuery(id));
  const cancel = useMutation({ mutationFn: () => cancelImpact(id), onSuccess: () => query.refetch() });
  return (
    <Asked query={query}>
      {(impact) => (
        <>
          {impact.state === 'RUNNING' && <Panel title="Asking every account"><Progress impact={impact} cancel={() => cancel.mutate()} /></Panel>}
          {impact.state === 'CANCELLED' && <Panel title="Cancelled"><p>It was stopped before every account was asked, so there is no report.</p></Panel>}
          {impact.state === 'FAILED' && <Failure error={new Error(impact.problem ?? 'the impact could not be computed')} />}
          {impact.state === 'DONE' && impact.report && <ImpactView report={impact.report} />}
          {impact.state === 'DONE' && (draft.state === 'VALIDATED' ? <Propose draft={draft} impact={impact} />
            : draft.state === 'DRAFT' && <Panel title="Propose"><p>It can be proposed once its whole check passes: see <Link to={`/drafts/${draft.draftId}/checks`}>what stands against it</Link>.</p></Panel>)}
        </>
      )}
    </Asked>
  );
}
