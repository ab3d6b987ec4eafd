import { expect, it } from 'vitest';
import { merged } from './merge.ts';

const csv = (...rows: string[]) => `row,asset,haircut\n${rows.map((row) => `${row}\n`).join('')}`;
const none = new Map();

it('cells that different people changed are both kept', () => {
  const { clashes, text } = merged('tables/t.csv', csv('a,WETH,15', 'b,WBTC,20'), csv('a,WETH,16', 'b,WBTC,20', 'c,SOL,40'), csv('a,STETH,15', 'b,WBTC,21', 'd,AVAX,50'));
  expect(clashes).toEqual([]);
  expect(text(none)).toBe(csv('a,STETH,16', 'b,WBTC,21', 'c,SOL,40', 'd,AVAX,50'));
});

it('a cell that both changed is asked, and mine holds until somebody chooses', () => {
  const { clashes, text } = merged('tables/t.csv', csv('a,WETH,15'), csv('a,WETH,16'), csv('a,WETH,17'));
  expect(clashes).toEqual([{ id: 'a 2', where: 'haircut of a', ancestor: '15', mine: '16', theirs: '17' }]);
  expect(text(none)).toBe(csv('a,WETH,16'));
  expect(text(new Map([['a 2', 'theirs' as const]]))).toBe(csv('a,WETH,17'));
});

it('a row that one deleted stays away, unless the other changed it', () => {
  expect(merged('t.csv', csv('a,WETH,15', 'b,WBTC,20'), csv('a,WETH,15'), csv('a,WETH,15', 'b,WBTC,20')).text(none)).toBe(csv('a,WETH,15'));
  const { clashes, text } = merged('t.csv', csv('a,WETH,15'), csv(), csv('a,WETH,17'));
  expect(clashes.map(({ where, mine }) => [where, mine])).toEqual([['row a', 'deleted']]);
  expect(text(new Map([['a', 'theirs' as const]]))).toBe(csv('a,WETH,17'));
});

it('the same change by both is no clash', () => {
  const { clashes, text } = merged('t.csv', csv('a,WETH,15'), csv('a,WETH,16'), csv('a,WETH,16'));
  expect([clashes, text(none)]).toEqual([[], csv('a,WETH,16')]);
});

it('text is brought together line by line', () => {
  const was = 'one\ntwo\nthree\nfour\nfive';
  expect(merged('a.drl', was, was.replace('one', 'ONE'), was.replace('five', 'FIVE')).text(none)).toBe('ONE\ntwo\nthree\nfour\nFIVE');
  const { clashes, text } = merged('a.drl', was, was.replace('three', 'mine'), was.replace('three', 'theirs'));
  expect(clashes.map(({ ancestor, mine, theirs }) => [ancestor, mine, theirs])).toEqual([['three', 'mine', 'theirs']]);
  expect(text(new Map([[clashes[0].id, 'theirs' as const]]))).toBe('one\ntwo\ntheirs\nfour\nfive');
});
