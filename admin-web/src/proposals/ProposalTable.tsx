import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Proposal } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import { State } from '../shell/State.tsx';
import { toneOf } from './states.ts';

interface Props { rows: Proposal[]; caption: string; last?: { title: string; of: (row: Proposal) => ReactNode } }

export function ProposalTable({ rows, caption, last }: Props) {
  return (
    <ScrollTable caption={caption}>
      <thead><tr><th scope="col">Title</th><th scope="col">Policy</th><th scope="col">Lane</th><th scope="col">State</th><th scope="col">Approvals</th><th scope="col">Proposed (UTC)</th><th scope="col">By</th>{last && <th scope="col">{last.title}</th>}</tr></thead>
      <tbody>{rows.map((row) => (
        <tr key={row.proposalId}>
          <th scope="row"><Link to={`/proposals/${row.proposalId}`}>{row.title}</Link></th>
          <td className="nowrap">{row.policy}</td><td>{titled(row.lane)}</td><td><State tone={toneOf(row.state)}>{titled(row.state)}</State></td>
          <td className="mono">{row.approvals.length} of {row.quorum}</td><td><Moment at={row.proposedAt} /></td><td>{row.proposedBy}</td>
          {last && <td>{last.of(row)}</td>}
        </tr>
      ))}</tbody>
    </ScrollTable>
  );
}
