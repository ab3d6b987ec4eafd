import { useQuery } from '@tanstack/react-query';
import { breakers } from '../api/queries.ts';
import type { Breaker } from '../api/types.ts';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import classes from './Overview.module.css';

export function Breakers() {
  return (
    <Panel title="Breakers">
      <Asked query={useQuery(breakers)} lines={3}>
        {({ items }) => items.length === 0
          ? <Empty title="None has tripped">A breaker is listed from its first trip on.</Empty>
          : <ul className={classes.lights}>{items.map((breaker) => <Light key={breaker.breakerId} breaker={breaker} />)}</ul>}
      </Asked>
    </Panel>
  );
}

export function Light({ breaker: { breakerId, state, reason, epoch } }: { breaker: Breaker }) {
  const tripped = state === 'TRIPPED';
  return (
    <li>
      <span className={classes.name}>{breakerId}<small>{tripped && reason ? reason : `epoch ${epoch}`}</small></span>
      <State tone={tripped ? 'bad' : state === 'ARMED' ? 'good' : 'warn'}>{titled(state)}</State>
    </li>
  );
}
