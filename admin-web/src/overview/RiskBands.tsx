import type { BookSummary } from '../api/types.ts';
import { BANDS } from '../figures/bands.ts';
import { Figure } from '../figures/Figure.tsx';
import { toPlotNumber } from '../figures/plot.ts';
import { grouped } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Overview.module.css';

type Band = BookSummary['bands'][number];

/** Accounts by health factor, worst first: how many, what they owe, and a bar as long as their number. */
export function RiskBands({ bands }: { bands: Band[] }) {
  const most = Math.max(1, ...bands.map(({ totals }) => toPlotNumber(totals.accounts)));
  return (
    <ScrollTable caption="Accounts by health factor">
      <thead><tr><th scope="col">Health factor</th><th scope="col" className={table.number}>Accounts</th><th scope="col" className={classes.barColumn}><span className="visually-hidden">Share</span></th><th scope="col" className={table.number}>Debt</th><th scope="col" className={table.number}>Collateral</th></tr></thead>
      <tbody>{bands.map(({ band, totals }) => (
        <tr key={band}>
          <th scope="row">{BANDS[band][0]}</th><td className={`${table.number} mono`}>{grouped(totals.accounts)}</td>
          <td><div className={classes.share} data-tone={BANDS[band][1]} style={{ width: `${(100 * toPlotNumber(totals.accounts)) / most}%` }} /></td>
          <td className={table.number}><Figure of={totals.debt} money /></td><td className={table.number}><Figure of={totals.collateralValue} money /></td>
        </tr>
      ))}</tbody>
    </ScrollTable>
  );
}
