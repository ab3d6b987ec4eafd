import { useEffect, useRef, useState } from 'react';
import { PageHead } from '../shell/PageHead.tsx';
import { AskBar } from './AskBar.tsx';
import { AnswerPane } from './AnswerPane.tsx';
import { RequestPane } from './RequestPane.tsx';
import { StartFrom } from './StartFrom.tsx';
import { useAsk } from './use-ask.ts';
import { useDraft } from './use-draft.ts';
import classes from './Try.module.css';

/** Ask the policy a question without a line of code: the request on one side, the answer on the other. */
export function Try() {
  const draft = useDraft();
  const asking = useAsk();
  const [now, setNow] = useState(true);
  const { text, value } = draft;
  const [wanted, setWanted] = useState(0);
  const send = (purpose: 'QUOTE' | 'BINDING') => value && asking.mutate({ body: value, purpose, now, of: text });
  const latest = useRef(send);
  latest.current = send;
  // At first, and after something took over the draft, the question is asked without a click.
  useEffect(() => {
    latest.current('QUOTE');
  }, [wanted]);
  const takeOver = (next: string) => {
    draft.replace(next);
    setWanted((count) => count + 1);
  };
  return (
    <>
      <PageHead title="Try a decision" lead="Quotes are free of trace. Only a BINDING decision is recorded."
        actions={<StartFrom takeOver={takeOver} text={text} />} />
      <div className={classes.panes}>
        <div className={classes.request}>
          <AskBar outcome={asking.data?.decision.outcome} now={now} setNow={setNow} disabled={!value} busy={asking.isPending} ask={send} />
          <RequestPane draft={draft} problem={asking.problem} now={now} />
        </div>
        <AnswerPane asking={asking} draft={draft} now={now} takeOver={takeOver} />
      </div>
    </>
  );
}
