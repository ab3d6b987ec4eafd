import { Link } from 'react-router';
import type { DecisionRow } from '../api/types.ts';
import { OutcomeTag } from '../decision/OutcomeTag.tsx';
import { Figure } from '../figures/Figure.tsx';
import { Moment } from '../figures/Moment.tsx';
import { titled } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import { isNegative, compare } from '../figures/decimal.ts';
import table from '../shell/Page.module.css';

export function DecisionTable({ rows, caption }: { rows: DecisionRow[]; caption: string }) {
  return (
    <ScrollTable caption={caption}>
      <thead><tr>
        <th scope="col">Decided (UTC)</th><th scope="col">Outcome</th><th scope="col">Account</th><th scope="col">Asked</th>
        <th scope="col" className={table.number}>Health factor</th><th scope="col" className={table.number}>Margin excess</th>
        <th scope="col">Policy</th><th scope="col">By</th><th scope="col" className={table.number}>Audit</th>
      </tr></thead>
      <tbody>{rows.map((row) => <Row key={row.decisionId} row={row} />)}</tbody>
    </ScrollTable>
  );
}

function Row({ row }: { row: DecisionRow }) {
  return (
    <tr>
      <td><Link to={`/decisions/${row.decisionId}`}><span className="visually-hidden">Decision of </span><Moment at={row.decidedAt} /></Link></td>
      <td><OutcomeTag outcome={row.outcome} /></td>
      <td className="nowrap">{row.accountId}</td>
      <td>{row.intents.length ? row.intents.map(titled).join(', ') : <span className="quiet">assessment</span>}</td>
      <td className={table.number}><Health row={row} /></td>
      <td className={table.number}><Excess row={row} /></td>
      <td className="nowrap">{row.policy.name} {row.policy.version}</td>
      <td>{row.subject}</td>
      <td className={table.number}><Figure of={row.auditIndex} /></td>
    </tr>
  );
}

function Health({ row }: { row: DecisionRow }) {
  if (row.contents) return <span className="quiet">{row.contents.toLowerCase()}</span>;
  return row.healthFactor ? <Figure of={row.healthFactor} /> : <span className="quiet">no debt</span>;
}

/** One signed number for the two the wire has: what is called reads as negative excess. */
function Excess({ row: { marginExcess, marginCall, contents } }: { row: DecisionRow }) {
  if (!marginExcess) return <span className="quiet">{contents?.toLowerCase()}</span>;
  if (!marginCall || compare(marginCall, '0') <= 0 || isNegative(marginCall)) return <Figure of={marginExcess} money />;
  return <><span className="visually-hidden">margin call </span><Figure of={`-${marginCall}`} money /></>;
}
