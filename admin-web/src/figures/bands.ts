import type { BookSummary } from '../api/types.ts';

export type Band = BookSummary['bands'][number]['band'];

/** How an account stands, in words, and how bad that is. */
export const BANDS: Record<Band, [says: string, tone: 'bad' | 'warn' | 'plain' | 'good']> = {
  LIQUIDATABLE: ['May be liquidated', 'bad'],
  WAITING: ['Below 1, waiting', 'bad'],
  BELOW_1_05: ['1 to 1.05', 'warn'],
  BELOW_1_10: ['1.05 to 1.10', 'warn'],
  BELOW_1_25: ['1.10 to 1.25', 'warn'],
  BELOW_1_50: ['1.25 to 1.50', 'plain'],
  BELOW_2_00: ['1.50 to 2', 'plain'],
  FROM_2_00: ['2 or more', 'good'],
  NOTHING_OWED: ['Nothing owed', 'good'],
  UNDECIDED: ['Undecided', 'bad'],
};
