import { expect, it } from 'vitest';
import { columnsOf, type GridColumn } from './columns.ts';
import { flawsOf } from './gaps.ts';
import { marksOf } from './marks.ts';
import { lineOf } from './sheet.ts';

const columns: GridColumn[] = columnsOf({ columns: [
  { name: 'asset', role: 'CONDITION', match: 'EQUALS' }, { name: 'size', role: 'CONDITION', match: 'RANGE', unit: 'USD' }, { name: 'haircut', role: 'OUTPUT', unit: '%' },
] });
const sheet = (...rows: string[][]) => rows.map(lineOf);
const witnesses = (rows: string[][], hitPolicy = 'UNIQUE') => flawsOf(sheet(...rows), columns, hitPolicy).map(({ kind, witness }) => `${kind}: ${witness}`);

it('ranges that meet leave nothing to say, whatever the order of their rows', () => {
  expect(witnesses([['b', 'WETH', '[100,)', '2'], ['a', 'WETH', '[0,100)', '1'], ['c', 'WBTC', '[50,)', '1']])).toEqual([]);
});

it('a gap is shown by the first value that has no row', () => {
  expect(witnesses([['a', 'WETH', '[0,100)', '1'], ['b', 'WETH', '[100.000000000000000001,)', '2']]))
    .toEqual(['gap: no row between a and b answers size 100, asset WETH']);
});

it('an overlap is shown by a value that two rows answer', () => {
  expect(witnesses([['a', 'WETH', '[0,100)', '1'], ['b', 'WETH', '[99.5,)', '2']])).toEqual(['overlap: a and b both answer size 99.5, asset WETH']);
  expect(witnesses([['a', '*', '[0,)', '1'], ['b', '*', '[7,9)', '2']])).toEqual(['overlap: a and b both answer size 7']);
});

it('where the first row that fits answers, ranges may overlap', () => {
  expect(witnesses([['a', 'WETH', '[0,100)', '1'], ['b', 'WETH', '[50,)', '2']], 'FIRST')).toEqual([]);
});

it('what the server says stands on its cell, and an overlap on both rows', () => {
  const rows = sheet(['a', 'WETH', '[0,1)', 'x'], ['b', 'WETH', '[0,1)', '2']);
  const text = 'row,asset,size,haircut\na,WETH,"[0,1)",x\nb,WETH,"[0,1)",2\n';
  const said = (line: number, character: number, code: string, message: string) => ({
    file: 'tables/t.csv', severity: 1 as const, code, source: 'collateral-policy', message,
    range: { start: { line, character }, end: { line, character: character + 1 } },
  });
  const marks = marksOf([said(1, 15, 'invalid-number', '`x` is no decimal'), said(2, 0, 'overlapping-rows', 'rows `a` and `b` both match `asset` WETH')], rows, text);
  expect(marks.get(rows[0].id)?.get(3)).toEqual({ kind: 'error', text: '`x` is no decimal' });
  expect([0, 1].map((row) => marks.get(rows[row].id)?.get(0)?.kind)).toEqual(['overlap', 'overlap']);
});
