import { Bar, BarChart, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { LotFigures } from '../api/types.ts';
import { trimmed } from '../figures/decimal.ts';
import { grouped, percent } from '../figures/words.ts';
import { type Bar as Drawn, barsOf, stepsOf } from './waterfall.ts';
import classes from './Waterfall.module.css';

const INK = { start: 'var(--bar)', loss: 'var(--bar-loss)', result: 'var(--bar-result)' };
const ROW = 27;

/** Bars of one lot. The same numbers stand as a table beside it, so the drawing is hidden from readers of text. */
export function WaterfallChart({ lot }: { lot: LotFigures }) {
  const bars = barsOf(stepsOf(lot));
  return (
    <div className={classes.frame} aria-hidden="true">
      <div className={classes.labels}>{bars.map(({ step }) => <span key={step.label}>{step.label}</span>)}</div>
      <div className={classes.plot} style={{ height: bars.length * ROW }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={bars} layout="vertical" margin={{ top: 0, right: 0, bottom: 0, left: 0 }} barCategoryGap={5} accessibilityLayer={false}>
            <XAxis type="number" hide domain={[0, 'dataMax']} />
            <YAxis type="category" dataKey="label" hide />
            <Tooltip cursor={{ fill: 'var(--hover)' }} isAnimationActive={false} content={<Tip />} />
            <Bar dataKey="span" isAnimationActive={false} radius={2} minPointSize={2}>
              {bars.map(({ label, kind }) => <Cell key={label} fill={INK[kind]} />)}
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <div className={classes.values}>{bars.map(({ step }) => <span key={step.label}>{said(step.lost ? `-${step.lost}` : step.value)}</span>)}</div>
    </div>
  );
}

function said(value: string): string {
  return grouped(trimmed(value, 2));
}

function Tip({ active, payload }: { active?: boolean; payload?: readonly { payload: Drawn }[] }) {
  if (!active || !payload?.length) return null;
  const { step } = payload[0].payload;
  return (
    <div className={classes.tip}>
      <strong>{step.label}</strong>
      {step.haircut && <div>{step.ruleId} takes {percent(step.haircut)}</div>}
      <div className="mono">{said(step.value)} left</div>
    </div>
  );
}
