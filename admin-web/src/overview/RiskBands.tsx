import type { BookSummary } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { toPlotNumber } from '../figures/plot.ts';
import { grouped } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Overview.module.css';

type Band = BookSummary['bands'][number];
const SAYS: Record<Band['band'], [string, 'bad' | 'warn' | 'plain' | 'good']> = {
  LIQUIDATABLE: ['May be liquidated', 'bad'], WAITING: ['Below 1, waiting', 'bad'], BELOW_1_10: ['1 to 1.10', 'warn'], BELOW_1_25: ['1.10 to 1.25', 'warn'],
  BELOW_1_50: ['1.25 to 1.50', 'plain'], BELOW_2_00: ['1.50 to 2', 'plain'], FROM_2_00: ['2 or more', 'good'], NOTHING_OWED: ['Nothing owed', 'good'], UNDECIDED: ['Undecided', 'bad'],
};

/** Accounts by health factor, worst first: how many, what they owe, and a bar as long as their number. */
export function RiskBands({ bands }: { bands: Band[] }) {
  const most = Math.max(1, ...bands.map(({ totals }) => toPlotNumber(totals.accounts)));
  return (
    <ScrollTable caption="Accounts by health factor">
      <thead><tr><th scope="col">Health factor</th><th scope="col" className={table.number}>Accounts</th><th scope="col" className={classes.barColumn}><span className="visually-hidden">Share</span></th><th scope="col" className={table.number}>Debt</th><th scope="col" className={table.number}>Collateral</th></tr></thead>
      <tbody>{bands.map(({ band, totals }) => (
        <tr key={band}>
          <th scope="row">{SAYS[band][0]}</th><td className={`${table.number} mono`}>{grouped(totals.accounts)}</td>
          <td><div className={classes.share} data-tone={SAYS[band][1]} style={{ width: `${(100 * toPlotNumber(totals.accounts)) / most}%` }} /></td>
          <td className={table.number}><Figure of={totals.debt} trim /></td><td className={table.number}><Figure of={totals.collateralValue} trim /></td>
        </tr>
      ))}</tbody>
    </ScrollTable>
  );
}
