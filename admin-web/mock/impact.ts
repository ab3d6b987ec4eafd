import type { ImpactReport, Level } from '../src/api/types.ts';

const BANDS = ['LIQUIDATABLE', 'BELOW_1_05', 'BELOW_1_10', 'BELOW_1_25', 'BELOW_1_50', 'BELOW_2_00', 'FROM_2_00', 'NOTHING_OWED', 'WAITING', 'UNDECIDED'] as const;
const bands = (counts: number[]) => BANDS.map((band, at) => ({ band, accounts: String(counts[at] ?? 0), debt: `${(counts[at] ?? 0) * 21_000}.000000` }));

function level(shock: string, newly: number, before: number[], after: number[]): Level {
  return {
    shock, newlyLiquidatable: String(newly), noLongerLiquidatable: '0', liquidatableBefore: String(before[0]), liquidatableAfter: String(after[0]), newMarginCalls: String(newly + 6),
    debtNewlyLiquidatable: `${newly * 34_212}.120000`, collateralNewlyLiquidatable: `${newly * 39_001}.870000`, creditFreed: '0', creditWithdrawn: '5211843.442180', undecidedAfter: '0',
    before: { collateralValue: '2184002118.221000', debt: '1402998011.120000', bands: bands(before) }, after: { collateralValue: '2178790274.778820', debt: '1402998011.120000', bands: bands(after) },
    worst: newly === 0 ? [] : ['acct-30f1', 'acct-77a0', 'acct-c402'].map((accountId, at) => ({ book: 'demo', accountId, healthFactorBefore: `1.0${120 + at}`, healthFactorAfter: `0.98${32 + at}`, debt: `${340_211 - at * 71_004}.550000`, becomesLiquidatable: true })),
  };
}

/** What the change of one haircut might do to a large book. */
export function impactReport(): ImpactReport {
  return {
    policy: 'standard', before: `sha256:${'a'.repeat(64)}`, after: `sha256:${'b'.repeat(64)}`, accounts: '100000', asOf: '2026-11-22T14:00:00.000Z', unpriced: '12',
    levels: [
      level('0', 34, [2, 318, 901, 6_420, 18_233, 31_004, 40_122, 3_000], [36, 402, 1_004, 6_611, 18_098, 30_801, 40_048, 3_000]),
      level('-0.10', 61, [412, 902, 1_904, 9_420, 20_233, 28_004, 36_125, 3_000], [473, 961, 1_990, 9_511, 20_098, 27_901, 36_066, 3_000]),
      level('-0.20', 118, [2_412, 1_902, 3_904, 12_420, 21_233, 24_004, 31_125, 3_000], [2_530, 1_961, 3_990, 12_411, 21_098, 23_944, 31_066, 3_000]),
      level('-0.30', 240, [6_412, 2_902, 5_904, 14_420, 20_233, 20_004, 27_125, 3_000], [6_652, 2_961, 5_990, 14_311, 20_098, 19_922, 27_066, 3_000]),
    ],
    mispricing: [],
    decisions: { replayed: '1000', same: '998', outcomeChanged: [{ decisionId: 'dec_01JD9Y3M6T0Z8Q4V7N2K5W0900', before: 'ALLOWED', after: 'REFUSED' }], figuresChanged: '12', failed: [] },
  };
}
