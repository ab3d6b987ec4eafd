import type { BookFigures } from '../api/types.ts';
import { type Band, BANDS } from '../figures/bands.ts';
import { toPlotNumber } from '../figures/plot.ts';
import { grouped } from '../figures/words.ts';
import { ScrollTable } from '../shell/Panel.tsx';
import table from '../shell/Page.module.css';
import classes from './Impact.module.css';

type Bands = BookFigures['bands'];

/** Accounts by health factor before and after: bars for the eye, the same numbers as a table for everybody. */
export function BandChart({ before, after }: { before: Bands; after: Bands }) {
  const bands = before.map(({ band }) => band);
  const countOf = (side: Bands, band: Band) => side.find((each) => each.band === band)?.accounts ?? '0';
  const most = Math.max(1, ...[...before, ...after].map(({ accounts }) => toPlotNumber(accounts)));
  const width = (count: string) => `${(100 * toPlotNumber(count)) / most}%`;
  return (
    <>
      <div className={classes.chart} aria-hidden="true">
        {bands.map((band) => [
          <span key={`${band} name`}>{BANDS[band][0]}</span>,
          <div key={`${band} bars`} className={classes.bars}>
            <div className={classes.bar} data-side="before" data-none={countOf(before, band) === '0' || undefined} style={{ width: width(countOf(before, band)) }} />
            <div className={classes.bar} data-side="after" data-none={countOf(after, band) === '0' || undefined} data-bad={BANDS[band][1] === 'bad' || undefined} style={{ width: width(countOf(after, band)) }} />
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
          <tbody>{bands.map((band) => <tr key={band}><th scope="row">{BANDS[band][0]}</th><td>{countOf(before, band)}</td><td>{countOf(after, band)}</td></tr>)}</tbody>
        </ScrollTable>
      </div>
    </>
  );
}
