import { describe, expect, it } from 'vitest';
import { type Act, opened, reduced } from './grid.ts';
import { actOf, type Key } from './keys.ts';
import { lineOf } from './sheet.ts';

const rows = [['nine', 'A', '9.00'], ['ten', 'B', '10'], ['eleven', 'C', '11']];
const start = () => opened(rows.map(lineOf), 3);
const after = (...acts: Act[]) => acts.reduce(reduced, start());
const cells = (state: ReturnType<typeof start>) => state.sheet.map((line) => line.cells);
const go = (row: number, column: number, extend = false): Act => ({ do: 'go', to: { row, column }, extend });

describe('a sheet under edit', () => {
  it('keeps what is typed, to the letter and in its unit', () => {
    const typed = after(go(0, 2), { do: 'edit', text: '0' }, { do: 'type', text: '0.150' }, { do: 'keep', then: { row: 1, column: 2 } });
    expect(cells(typed)[0]).toEqual(['nine', 'A', '0.150']);
    expect(typed.focus).toEqual({ row: 1, column: 2 });
  });

  it('drops what is typed on escape, and going elsewhere keeps it', () => {
    expect(cells(after(go(0, 2), { do: 'edit' }, { do: 'type', text: '7' }, { do: 'drop' }))[0][2]).toBe('9.00');
    expect(cells(after(go(0, 2), { do: 'edit' }, { do: 'type', text: '7' }, go(2, 2)))[0][2]).toBe('7');
  });

  it('undoes and redoes step by step, also a paste', () => {
    const pasted = after(go(1, 1), { do: 'paste', cells: [['X', '1'], ['Y', '2'], ['Z', '3']] });
    expect(cells(pasted)).toEqual([['nine', 'A', '9.00'], ['ten', 'X', '1'], ['eleven', 'Y', '2'], ['row-4', 'Z', '3']]);
    const undone = reduced(pasted, { do: 'undo' });
    expect(cells(undone)).toEqual(rows);
    expect(cells(reduced(undone, { do: 'redo' }))).toEqual(cells(pasted));
  });

  it('fills one copied cell into all that are chosen', () => {
    expect(cells(after(go(0, 2), go(2, 2, true), { do: 'paste', cells: [['5']] })).map((row) => row[2])).toEqual(['5', '5', '5']);
  });

  it('drops columns of a paste that the table does not have', () => {
    expect(cells(after(go(0, 2), { do: 'paste', cells: [['1', '2', '3']] }))[0]).toEqual(['nine', 'A', '1']);
  });

  it('fills down from the first chosen row, or from above, and leaves names alone', () => {
    expect(cells(after(go(0, 0), go(2, 2, true), { do: 'fill' }))).toEqual([['nine', 'A', '9.00'], ['ten', 'A', '9.00'], ['eleven', 'A', '9.00']]);
    expect(cells(after(go(1, 2), { do: 'fill' }))[1]).toEqual(['ten', 'B', '9.00']);
  });

  it('inserts, duplicates, moves and deletes whole rows under names of their own', () => {
    expect(cells(after(go(0, 1), { do: 'insert', below: true }))[1]).toEqual(['row-4', '', '']);
    expect(cells(after(go(1, 1), { do: 'duplicate' }))[2]).toEqual(['ten-copy', 'B', '10']);
    expect(cells(after(go(0, 1), { do: 'shift', by: 1 })).map(([name]) => name)).toEqual(['ten', 'nine', 'eleven']);
    expect(cells(after(go(0, 1), go(1, 1, true), { do: 'remove' }))).toEqual([['eleven', 'C', '11']]);
  });

  it('can lose its last row and get one again', () => {
    const none = after({ do: 'all' }, { do: 'remove' });
    expect(cells(none)).toEqual([]);
    expect(cells(reduced(none, { do: 'insert', below: true }))).toEqual([['row-1', '', '']]);
    expect(cells(reduced(none, { do: 'paste', cells: [['a', 'B', '1'], ['b', 'C', '2']] }))).toEqual([['a', 'B', '1'], ['b', 'C', '2']]);
  });
});

describe('keys', () => {
  const pressed = (key: string, more: Partial<Key> = {}): Key => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });
  const at = (row: number, column: number) => after(go(row, column));

  it('move as in a spreadsheet', () => {
    const to = (key: string, more?: Partial<Key>) => reduced(at(1, 1), actOf(pressed(key, more), at(1, 1))!).focus;
    expect(to('ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(to('Home')).toEqual({ row: 1, column: 0 });
    expect(to('End', { ctrlKey: true })).toEqual({ row: 2, column: 2 });
    expect(to('PageDown')).toEqual({ row: 2, column: 1 });
    expect(to('ArrowUp', { ctrlKey: true })).toEqual({ row: 0, column: 1 });
  });

  it('choose more with shift', () => {
    const chosen = reduced(at(0, 0), actOf(pressed('ArrowRight', { shiftKey: true }), at(0, 0))!);
    expect([chosen.anchor, chosen.focus]).toEqual([{ row: 0, column: 0 }, { row: 0, column: 1 }]);
  });

  it('tab walks through the cells and leaves the table at its ends', () => {
    expect(reduced(at(0, 2), actOf(pressed('Tab'), at(0, 2))!).focus).toEqual({ row: 1, column: 0 });
    expect(actOf(pressed('Tab'), at(2, 2))).toBeUndefined();
    expect(actOf(pressed('Tab', { shiftKey: true }), at(0, 0))).toBeUndefined();
  });

  it('a letter begins to type over the cell, and the browser keeps its own keys', () => {
    expect(actOf(pressed('5'), at(0, 0))).toEqual({ do: 'edit', text: '5' });
    for (const key of ['Shift', 'F5', 'Escape']) expect(actOf(pressed(key), at(0, 0))).toBeUndefined();
    expect(actOf(pressed('c', { ctrlKey: true }), at(0, 0))).toBeUndefined();
  });
});

it('a hundred edits of ten thousand rows leave the other rows as they were, object by object', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => lineOf([`row-${i}`, 'A', '1']));
  const edited = Array.from({ length: 100 }, (_, i) => i * 97).reduce((state, row) =>
    [go(row, 2), { do: 'edit', text: '2' } as Act, { do: 'keep' } as Act].reduce(reduced, state), opened(many, 3));
  expect(edited.sheet.filter((line, row) => line !== many[row])).toHaveLength(100);
});
