import { type ClipboardEvent, type KeyboardEvent, useReducer, useRef } from 'react';
import { cellsOf } from './sheet.ts';
import { readTsv, writeTsv } from './csv.ts';
import { type Act, type GridState, opened, reduced, selection } from './grid.ts';
import { actOf } from './keys.ts';
import type { Sheet } from './sheet.ts';

export interface GridControl {
  state: GridState;
  act: (act: Act) => void;
  on: {
    onKeyDown: (event: KeyboardEvent) => void;
    onCopy: (event: ClipboardEvent) => void; onCut: (event: ClipboardEvent) => void; onPaste: (event: ClipboardEvent) => void;
  };
}

/** A sheet under edit with its keys and its clipboard. Escape lets the next Tab leave the table. */
export function useGrid(sheet: Sheet, width: number): GridControl {
  const [state, act] = useReducer(reduced, undefined, () => opened(sheet, width));
  const leaving = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (state.editing !== undefined) return;
    if (event.key === 'Escape') { leaving.current = true; return; }
    if (event.key === 'Tab' && leaving.current) return;
    if (event.key !== 'Shift') leaving.current = false;
    const meant = actOf(event, state);
    if (!meant) return;
    event.preventDefault();
    act(meant);
  };
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(cellsOf(state.sheet, selection(state))));
  };
  const whileChosen = (then: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (state.editing === undefined) then(event);
  };
  return {
    state, act,
    on: {
      onKeyDown,
      onCopy: whileChosen(copy),
      onCut: whileChosen((event) => { copy(event); act({ do: 'clear' }); }),
      onPaste: whileChosen((event) => {
        event.preventDefault();
        const cells = readTsv(event.clipboardData.getData('text/plain'));
        if (cells.length > 0) act({ do: 'paste', cells });
      }),
    },
  };
}
