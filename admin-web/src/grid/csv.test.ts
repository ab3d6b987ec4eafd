import { describe, expect, it } from 'vitest';
import { columnAt, readCsv, readTsv, writeCsv, writeTsv } from './csv.ts';

describe('rows of a file', () => {
  it('reads quotes, and writes the same bytes', () => {
    const text = 'row,size,haircut,why\nsmall,"[0,100)",15,\nlarge,"[100,)",20,"deeper than ""the"" book"\n';
    expect(readCsv(text)).toEqual([
      ['row', 'size', 'haircut', 'why'], ['small', '[0,100)', '15', ''], ['large', '[100,)', '20', 'deeper than "the" book'],
    ]);
    expect(writeCsv(readCsv(text))).toBe(text);
  });

  it('reads line ends of other systems and a last line without one', () => {
    expect(readCsv('a,b\r\n1,2')).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('finds the cell of a place, past quoted commas', () => {
    const line = 'small,"[0,100)",15';
    expect([0, 6, 9, 15, 16].map((character) => columnAt(line, character))).toEqual([0, 1, 1, 1, 2]);
  });
});

it('takes rows from a spreadsheet and gives them back', () => {
  const copied = 'weth\t"two\nlines"\t15\r\nwbtc\t\t20\r\n';
  expect(readTsv(copied)).toEqual([['weth', 'two\nlines', '15'], ['wbtc', '', '20']]);
  expect(writeTsv([['a', 'b\tc'], ['d', '']])).toBe('a\t"b\tc"\nd\t');
});
