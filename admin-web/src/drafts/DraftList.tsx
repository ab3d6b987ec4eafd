import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { drafts } from '../api/drafts.ts';
import type { DraftRow } from '../api/types.ts';
import { shortDigest } from '../figures/Digest.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { Asked } from '../shell/Asked.tsx';
import { PageHead } from '../shell/PageHead.tsx';
import { Empty, Panel, ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';
import page from '../shell/Page.module.css';

const OPEN = ['DRAFT', 'VALIDATED'];

/** What people are changing; everything typed is kept on the server. */
export function DraftList() {
  const mayWrite = useHas(WRITES_DRAFTS);
  const query = useQuery(drafts());
  return (
    <>
      <PageHead title="Drafts" lead="Changes that nobody has proposed yet. A draft decides nothing until it is proposed, approved and executed."
        actions={mayWrite && <Button component={Link} to="/drafts/new">Begin a draft</Button>} />
      <Asked query={query} lines={6}>
        {({ items }) => (
          <div className={page.stack}>
            <Panel title="Open" flush><Table rows={items.filter(({ state }) => OPEN.includes(state))} empty="No draft is open" /></Panel>
            <Panel title="Proposed and discarded" flush><Table rows={items.filter(({ state }) => !OPEN.includes(state))} empty="None yet" /></Panel>
          </div>
        )}
      </Asked>
    </>
  );
}

function Table({ rows, empty }: { rows: DraftRow[]; empty: string }) {
  if (rows.length === 0) return <Empty title={empty} />;
  return (
    <ScrollTable caption="Drafts">
      <thead><tr><th scope="col">Title</th><th scope="col">From</th><th scope="col">State</th><th scope="col">Authors</th><th scope="col">Changed (UTC)</th></tr></thead>
      <tbody>{rows.map((row) => (
        <tr key={row.draftId}>
          <th scope="row"><Link to={`/drafts/${row.draftId}`}>{row.title}</Link></th>
          <td className="nowrap">{row.policy} <code>{shortDigest(row.basePackageDigest)}</code></td>
          <td><State tone={row.state === 'VALIDATED' ? 'good' : 'plain'}>{titled(row.state)}</State></td>
          <td>{row.authors.join(', ')}</td>
          <td><Moment at={row.changedAt} /></td>
        </tr>
      ))}</tbody>
    </ScrollTable>
  );
}
