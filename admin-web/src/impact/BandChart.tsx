import type { BookFigures } from '../api/types.ts';
import { toPlotNumber } from '../figures/plot.ts';
import { grouped } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Impact.module.css';

type Bands = BookFigures['bands'];
const LIQUIDATABLE = '<1';

/** Accounts by health factor before and after: bars for the eye, the same numbers as a table for everybody. */
export function BandChart({ before, after }: { before: Bands; after: Bands }) {
  const bands = before.map(({ band }) => band);
  const countOf = (side: Bands, band: string) => side.find((each) => each.band === band)?.accounts ?? '0';
  const most = Math.max(1, ...[...before, ...after].map(({ accounts }) => toPlotNumber(accounts)));
  const width = (count: string) => `${(100 * toPlotNumber(count)) / most}%`;
  return (
    <>
      <div className={classes.chart} aria-hidden="true">
        {bands.map((band) => [
          <span key={`${band} name`}>{bandOf(band)}</span>,
          <div key={`${band} bars`} className={classes.bars}>
            <div className={classes.bar} data-side="before" style={{ width: width(countOf(before, band)) }} />
            <div className={classes.bar} data-side="after" data-bad={band === LIQUIDATABLE || undefined} style={{ width: width(countOf(after, band)) }} />
          </div>,
          <span key={`${band} counts`} className="mono">{grouped(countOf(before, band))} → {grouped(countOf(after, band))}</span>,
        ])}
      </div>
      <div className={classes.legend} aria-hidden="true">
        <span><i className={`${classes.swatch} ${classes.bar}`} data-side="before" />before</span><span><i className={`${classes.swatch} ${classes.bar}`} data-side="after" />after</span>
      </div>
      <div className="visually-hidden">
        <ScrollTable caption="Accounts by health factor, before and after">
          <thead><tr><th scope="col">Health factor</th><th scope="col" className={table.number}>Before</th><th scope="col" className={table.number}>After</th></tr></thead>
          <tbody>{bands.map((band) => <tr key={band}><th scope="row">{bandOf(band)}</th><td>{countOf(before, band)}</td><td>{countOf(after, band)}</td></tr>)}</tbody>
        </ScrollTable>
      </div>
    </>
  );
}

export function bandOf(band: string): string {
  if (band === 'none') return 'nothing owed';
  return band.replace('<', 'below ').replace('>=', 'from ').replace('-', ' to ');
}
