import { Alert } from '@mantine/core';
import { Link } from 'react-router';
import { DecisionView } from '../decision/DecisionView.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { withMember } from './draft.ts';
import type { useAsk } from './use-ask.ts';
import type { Draft } from './use-draft.ts';
import { WhatIf } from './WhatIf.tsx';
import classes from './Try.module.css';

interface Props { asking: ReturnType<typeof useAsk>; draft: Draft; now: boolean; takeOver: (text: string) => void }

export function AnswerPane({ asking, draft, now, takeOver }: Props) {
  const answered = asking.data;
  const decision = answered?.decision;
  if (!decision) {
    return (
      <Panel title="Answer">
        {asking.isPending ? <Lines count={8} /> : <Empty title="No answer yet">Ask for a quote, or start from an example.</Empty>}
      </Panel>
    );
  }
  return (
    <div id="answer" className={classes.answer} aria-busy={asking.isPending}>
      {answered.of !== draft.text && <p className={classes.stale}>The request has changed since this answer. Ask again.</p>}
      {decision.purpose === 'BINDING' && (
        <Alert color="green" variant="outline" title="Recorded">
          <Link to={`/decisions/${decision.decisionId}`}>Open the recorded decision</Link>{' '}
          <code>{decision.decisionId}</code>
        </Alert>
      )}
      <DecisionView decision={decision}
        useQuantity={(intent, quantity) => takeOver(withMember(draft.text, ['intents', intent, 'quantity'], quantity))}>
        {draft.value && <WhatIf body={draft.value} now={now} base={decision} takeOver={takeOver} />}
      </DecisionView>
    </div>
  );
}
