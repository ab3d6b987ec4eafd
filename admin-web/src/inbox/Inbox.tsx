import { useQuery } from '@tanstack/react-query';
import { proposals } from '../api/proposals.ts';
import type { Proposal } from '../api/types.ts';
import { ACTS } from '../proposals/acts.ts';
import { ProposalTable } from '../proposals/ProposalTable.tsx';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';

const WAITING = ['approvals', 'executions'];

/** What waits for the one who is signed in: by the server's word on who may do what. */
export function Inbox() {
  return (
    <>
      <PageHead title="Inbox" lead="Proposals that wait for you, and those you are an author of." />
      <Asked query={useQuery(proposals({ mine: 'true' }))} lines={8}>{({ items }) => <Lists items={items} />}</Asked>
    </>
  );
}

function Lists({ items }: { items: Proposal[] }) {
  const waiting = items.filter((row) => can(row).some((name) => WAITING.includes(name)));
  const others = items.filter((row) => !waiting.includes(row));
  const last = { title: 'You can', of: (row: Proposal) => can(row).map((name) => ACTS.find((act) => act.name === name)?.label.toLowerCase()).filter(Boolean).join(', ') || <span className="quiet">read</span> };
  return (
    <div className={page.stack}>
      <Panel title="Waiting for you" flush note={waiting.length > 0 && `${waiting.length}`}>
        {waiting.length ? <ProposalTable rows={waiting} caption="Waiting for you" last={last} /> : <Empty title="Nothing waits for you" />}
      </Panel>
      <Panel title="Others that concern you" flush>
        {others.length ? <ProposalTable rows={others} caption="Others that concern you" last={last} /> : <Empty title="None" />}
      </Panel>
    </div>
  );
}

function can({ may }: Proposal): string[] {
  return may.filter(({ allowed }) => allowed).map(({ act }) => act);
}
