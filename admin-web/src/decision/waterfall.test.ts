import { expect, it } from 'vitest';
import example from '../../mock/fixtures/decision.json' with { type: 'json' };
import type { Decision } from '../api/types.ts';
import { barsOf, stepsOf } from './waterfall.ts';
import { lotsOf } from './Waterfalls.tsx';

const decision = example as unknown as Decision;

// docs/decision.md §4, lot-2: 36870 less 18 %, 2 %, 2 %.
it('each step takes the difference to the step before', () => {
  const steps = stepsOf(decision.current.lots![1]);
  expect(steps.map(({ label, lost, value }) => [label, lost, value])).toEqual([
    ['Market value', undefined, '36870.000000'],
    ['Base', '6636.600000', '30233.400000'],
    ['Volatility', '604.668000', '29628.732000'],
    ['Staking basis', '592.574640', '29036.157360'],
    ['Collateral value', undefined, '29036.157360'],
  ]);
});

it('a lot without credit falls to nothing by name', () => {
  const lot = { ...decision.current.lots![0], eligible: false, haircuts: [], collateralValue: '0.000000' };
  expect(stepsOf(lot).map(({ label, lost }) => [label, lost])).toContainEqual(['Not eligible', '60000.000000']);
});

it('a loss is drawn between the values before and after it', () => {
  expect(barsOf(stepsOf(decision.current.lots![0]))[1].span).toEqual([51000, 60000]);
});

it('lots that no intent changes are shown as they were', () => {
  expect(lotsOf(decision, 'projected').map((lot) => [lot.lotId, lot.quantity])).toEqual([
    ['lot-1', '8.000000000000000000'], ['lot-2', '10.000000000000000000'], ['lot-3', '200.000000000000000000'],
  ]);
});
