import type { LotFigures } from '../api/types.ts';
import { compare, minus } from '../figures/decimal.ts';
import { toPlotNumber } from '../figures/plot.ts';
import { titled } from '../figures/words.ts';

export interface Step {
  label: string; kind: 'start' | 'loss' | 'result';
  /** Value after the step, as given. */
  value: string;
  /** What the step took. */
  lost?: string; haircut?: string; ruleId?: string; table?: string | null; row?: string | null;
}

/** From market value over each component's `valueAfter` to collateral value; what no component explains has a name too. */
export function stepsOf(lot: LotFigures): Step[] {
  const steps: Step[] = [{ label: 'Market value', kind: 'start', value: lot.marketValue }];
  let before = lot.marketValue;
  for (const { component, haircut, valueAfter, ruleId, table, row } of lot.haircuts ?? []) {
    steps.push({ label: titled(component), kind: 'loss', value: valueAfter, lost: minus(before, valueAfter), haircut, ruleId, table, row });
    before = valueAfter;
  }
  if (compare(before, lot.collateralValue) !== 0) {
    steps.push({ label: lot.eligible ? 'Encumbered, rounding' : 'Not eligible', kind: 'loss', value: lot.collateralValue,
      lost: minus(before, lot.collateralValue) });
  }
  return [...steps, { label: 'Collateral value', kind: 'result', value: lot.collateralValue }];
}

export interface Bar { label: string; span: [number, number]; kind: Step['kind']; step: Step }

export function barsOf(steps: Step[]): Bar[] {
  return steps.map((step, index) => {
    const after = toPlotNumber(step.value);
    const from = step.kind === 'loss' ? toPlotNumber(steps[index - 1].value) : 0;
    return { label: step.label, span: [Math.min(after, from), Math.max(after, from)], kind: step.kind, step };
  });
}
