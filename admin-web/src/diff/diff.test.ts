import { expect, it } from 'vitest';
import { hunksOf } from './lines.ts';
import { rowsDiff, rowsOf } from './rows.ts';

const rows = (...lines: string[]) => rowsOf(`row,asset,haircut\n${lines.map((line) => `${line}\n`).join('')}`);

it('names each cell that moved, and how far, exactly', () => {
  expect(rowsDiff(rows('a,WETH,15.10', 'b,WBTC,20'), rows('a,WETH,15.1000000000000000001', 'c,SOL,40'))).toEqual({
    isReordered: false,
    changes: [
      { row: 'b', kind: 'removed', cells: [{ column: 'asset', before: 'WBTC' }, { column: 'haircut', before: '20' }] },
      { row: 'a', kind: 'changed', cells: [{ column: 'haircut', before: '15.10', after: '15.1000000000000000001', by: '+0.0000000000000000001' }] },
      { row: 'c', kind: 'added', cells: [{ column: 'asset', after: 'SOL' }, { column: 'haircut', after: '40' }] },
    ],
  });
});

it('tells another order of the same rows', () => {
  expect(rowsDiff(rows('a,A,1', 'b,B,2'), rows('b,B,2', 'a,A,1'))).toEqual({ changes: [], isReordered: true });
  expect(rowsDiff(rows('a,A,1', 'b,B,2'), rows('a,A,1', 'n,N,1', 'b,B,2')).isReordered).toBe(false);
});

it('shows differing lines with their numbers on both sides', () => {
  const [hunk] = hunksOf('1\n2\n3\n4\n5\n', '1\n2\nthree\n4\n5\n', 1);
  expect(hunk.lines).toEqual([
    { kind: 'same', text: '2', before: 2, after: 2 }, { kind: 'removed', text: '3', before: 3 },
    { kind: 'added', text: 'three', after: 3 }, { kind: 'same', text: '4', before: 4, after: 4 },
  ]);
});
