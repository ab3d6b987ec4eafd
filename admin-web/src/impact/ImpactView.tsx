import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImpactReport } from '../api/types.ts';
import { Moment } from '../figures/Moment.tsx';
import { grouped } from '../figures/words.ts';
import { Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import { BandChart } from './BandChart.tsx';
import classes from './Impact.module.css';
import { Levels } from './Levels.tsx';
import { Mispricing, Replayed, Worst } from './ImpactLists.tsx';
import { briefShockOf, headline, isSome } from './sentences.ts';

/** What a package would do to every stored account and to the last decisions. */
export function ImpactView({ report }: { report: ImpactReport }) {
  const [shock, setShock] = useState(report.levels[0]?.shock ?? '0');
  const level = report.levels.find((candidate) => candidate.shock === shock);
  return (
    <div className={page.stack} role="region" aria-label="Impact report">
      <Panel title="What it does" note={<>{grouped(report.accounts)} accounts, <Moment at={report.asOf} /> UTC{isSome(report.unpriced) && <>; {grouped(report.unpriced)} could not be priced</>}</>}>
        <p className={classes.headline}>{headline(report)}</p>
      </Panel>
      <Mispricing report={report} />
      <Panel title="By prices" flush note="if prices moved on the same day"><Levels levels={report.levels} /></Panel>
      {level && (
        <Panel title="Accounts by health factor" flush note="at prices" actions={
          <SegmentedControl size="xs" aria-label="Prices" value={shock} onChange={setShock} data={report.levels.map((each) => ({ value: each.shock, label: briefShockOf(each.shock) }))} />}>
          <BandChart before={level.before.bands} after={level.after.bands} />
        </Panel>
      )}
      {level && <Worst level={level} />}
      <Replayed report={report} />
    </div>
  );
}
