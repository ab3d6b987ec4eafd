import { useQuery } from '@tanstack/react-query';
import { breakers } from '../api/queries.ts';
import type { Breaker } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Countdown } from '../proposals/Countdown.tsx';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Facts, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import page from '../shell/Page.module.css';
import { BreakerAct } from './BreakerAct.tsx';

export interface Tripped { expiresAt?: string | null; changedBy?: string | null }

/** What is stopped, by whom and until when; and the hand on the lever. */
export function BreakersPage() {
  return (
    <>
      <PageHead title="Breakers" lead="A breaker stops new risk on its subject. Repaying, pledging and closing go on, and whether an account may be liquidated does not depend on it." />
      <Asked query={useQuery(breakers)} lines={8}>
        {({ items }) => {
          const tripped = items.filter(({ state }) => state === 'TRIPPED');
          return (
            <div className={page.stack}>
              {tripped.map((breaker) => <TrippedPanel key={breaker.breakerId} breaker={breaker} />)}
              <Armed items={items.filter((breaker) => !tripped.includes(breaker))} />
            </div>
          );
        }}
      </Asked>
    </>
  );
}

function TrippedPanel({ breaker }: { breaker: Breaker }) {
  const { breakerId, scope, subject, reason, changedAt, changedBy, expiresAt, epoch } = breaker as Breaker & Tripped;
  return (
    <Panel title={breakerId} note={<State tone="bad">Tripped</State>} actions={<BreakerAct breaker={breaker} act="resets" />}>
      <Facts facts={[
        ['Stops', `new risk on ${subject ?? 'its subject'} (${titled(scope ?? 'asset').toLowerCase()})`], ['Why', reason ?? 'not said'], ['By', changedBy ?? 'the rules'],
        ['Since', <Moment key="s" at={changedAt} />], ['Epoch', epoch],
      ]} />
      {expiresAt && <div style={{ marginTop: 14 }}><Countdown to={expiresAt} what="until it ends by itself" /></div>}
    </Panel>
  );
}

function Armed({ items }: { items: Breaker[] }) {
  return (
    <Panel title="Armed" flush note={`${items.length}`}>
      {items.length === 0 ? <Empty title="No other breaker">A breaker is listed for each underlying that a policy in force names.</Empty> : (
        <ScrollTable caption="Armed breakers">
          <thead><tr><th scope="col">Breaker</th><th scope="col">Scope</th><th scope="col">Subject</th><th scope="col">State</th><th scope="col">Epoch</th><th scope="col">Last change (UTC)</th><th scope="col"><span className="visually-hidden">Trip</span></th></tr></thead>
          <tbody>{items.map((breaker) => (
            <tr key={breaker.breakerId}>
              <th scope="row">{breaker.breakerId}</th><td>{titled(breaker.scope ?? '')}</td><td>{breaker.subject}</td>
              <td><State tone={breaker.state === 'ARMED' ? 'good' : 'warn'}>{titled(breaker.state)}</State></td><td className="mono">{breaker.epoch}</td>
              <td>{breaker.changedAt && breaker.epoch !== '0' ? <Moment at={breaker.changedAt} /> : <span className="quiet">never tripped</span>}</td><td><BreakerAct breaker={breaker} act="trips" /></td>
            </tr>
          ))}</tbody>
        </ScrollTable>
      )}
    </Panel>
  );
}
