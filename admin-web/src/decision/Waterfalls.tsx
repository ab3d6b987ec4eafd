import { Button, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Decision, LotFigures } from '../api/types.ts';
import { Figure } from '../figures/Figure.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import classes from './Decision.module.css';
import { WaterfallTable } from './WaterfallTable.tsx';

const WaterfallChart = lazy(async () => ({ default: (await import('./WaterfallChart.tsx')).WaterfallChart }));
const AT_FIRST = 6;

/** Where each lot's value goes, as bars or as the numbers the bars are drawn from. */
export function Waterfalls({ decision }: { decision: Decision }) {
  const [form, setForm] = useState('chart');
  const [state, setState] = useState(decision.projected ? 'projected' : 'current');
  const [all, setAll] = useState(false);
  const lots = lotsOf(decision, state);
  const shown = all ? lots : lots.slice(0, AT_FIRST);
  return (
    <Panel title="Haircut waterfall" flush actions={
      <span className={classes.maximum}>
        {decision.projected && <SegmentedControl size="xs" aria-label="State" value={state} onChange={setState}
          data={[{ value: 'current', label: 'Current' }, { value: 'projected', label: 'Projected' }]} />}
        <SegmentedControl size="xs" aria-label="Shown as" value={form} onChange={setForm}
          data={[{ value: 'chart', label: 'Chart' }, { value: 'table', label: 'Table' }]} />
      </span>
    }>
      {lots.length === 0 && <Empty title="No collateral" />}
      {form === 'table' ? <WaterfallTable lots={lots} policy={decision.policy} />
        : <div className={classes.charts}>{shown.map((lot) => <Lot key={lot.lotId} lot={lot} />)}</div>}
      {form === 'chart' && shown.length < lots.length && (
        <Button variant="subtle" fullWidth radius={0} onClick={() => setAll(true)}>Show {lots.length - shown.length} more lots</Button>
      )}
    </Panel>
  );
}

function Lot({ lot }: { lot: LotFigures }) {
  return (
    <figure className={classes.chart} style={{ margin: 0 }} aria-label={`Haircut waterfall of ${lot.lotId}`}>
      <figcaption className={classes.chartHead}>
        <span><strong>{lot.asset}</strong> <span className="quiet">{lot.lotId}</span></span>
        <span className="quiet">{lot.haircut ? <>haircut <Figure of={lot.haircut} percent /></> : 'not eligible'}</span>
      </figcaption>
      <Suspense fallback={<Lines count={3} />}><WaterfallChart lot={lot} /></Suspense>
    </figure>
  );
}

/** Projected lists only what the intents change; the rest is as it was. */
export function lotsOf({ current, projected }: Pick<Decision, 'current' | 'projected'>, state: string): LotFigures[] {
  if (state === 'current' || !projected) return current.lots ?? [];
  const changed = projected.lots ?? [];
  const unchanged = (current.lots ?? []).filter((lot) => projected.lotsUnchanged?.includes(lot.lotId));
  return [...changed, ...unchanged];
}
