import { Button } from '@mantine/core';
import type { Decision, IntentAnswer } from '../api/types.ts';
import { compare } from '../figures/decimal.ts';
import { Figure } from '../figures/Figure.tsx';
import { titled } from '../figures/words.ts';
import { Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Decision.module.css';
import { RuleLink } from './RuleLink.tsx';

interface Props { decision: Decision; useQuantity?: (intent: number, quantity: string) => void }

/** What was asked, and how much of it would be allowed. */
export function Intents({ decision, useQuantity }: Props) {
  const intents = decision.intents ?? [];
  if (intents.length === 0) return null;
  return (
    <Panel title={intents.length === 1 ? 'Intent' : 'Intents'} flush>
      <ul className={classes.list}>
        {intents.map((intent, index) => (
          <li key={index} className={classes.intent}>
            <span className={classes.maximum}>
              <State tone={intent.allowed ? 'good' : 'bad'}>{titled(intent.action)}</State>
              <Figure of={intent.quantity} trim />
              <span className="quiet">{intent.lotId ?? intent.loanId ?? intent.positionId}</span>
            </span>
            <Maximum intent={intent} decision={decision} use={useQuantity && ((quantity) => useQuantity(index, quantity))} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Maximum({ intent, decision, use }: { intent: IntentAnswer; decision: Decision; use?: (quantity: string) => void }) {
  const { maximumQuantity, maximumLimitedBy, quantity } = intent;
  if (!maximumQuantity) return null;
  const differs = compare(maximumQuantity, quantity) !== 0;
  return (
    <span className={classes.maximum}>
      <span><span className="quiet">Maximum </span><Figure of={maximumQuantity} trim strong />
        {maximumLimitedBy && <> <span className="quiet">limited by </span><RuleLink policy={decision.policy} ruleId={maximumLimitedBy} /></>}
      </span>
      {use && differs && compare(maximumQuantity, '0') > 0 && <Button size="compact-sm" variant="default" onClick={() => use(maximumQuantity)}>Use it</Button>}
    </span>
  );
}
