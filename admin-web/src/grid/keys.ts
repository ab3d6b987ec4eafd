import type { Act, GridState } from './grid.ts';
import type { Place } from './sheet.ts';

export interface Key { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }

/** Rows of a page up or down. */
const PAGE = 20;

/** What a key does while a cell is chosen; nothing for keys that are the browser's. */
export function actOf(pressed: Key, state: GridState): Act | undefined {
  const held = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return held ? undefined : ofRows(pressed.key);
  if (held) return withControl(pressed, state);
  switch (pressed.key) {
    case 'Enter': case 'F2': return { do: 'edit' };
    case 'Delete': case 'Backspace': return { do: 'clear' };
    case 'Tab': return tabbed(pressed, state);
    default: return moving(pressed, state) ?? typed(pressed);
  }
}

/** What a key does while a cell is typed into. */
export function editActOf({ key, shiftKey, ctrlKey, altKey }: Key, { focus }: Pick<GridState, 'focus'>): Act | undefined {
  if (ctrlKey || altKey) return undefined;
  switch (key) {
    case 'Enter': return { do: 'keep', then: { ...focus, row: focus.row + (shiftKey ? -1 : 1) } };
    case 'Tab': return { do: 'keep', then: { ...focus, column: focus.column + (shiftKey ? -1 : 1) } };
    case 'Escape': return { do: 'drop' };
    default: return undefined;
  }
}

function ofRows(key: string): Act | undefined {
  switch (key) {
    case 'Enter': return { do: 'insert', below: true };
    case 'Delete': return { do: 'remove' };
    case 'd': return { do: 'duplicate' };
    case 'ArrowUp': return { do: 'shift', by: -1 };
    case 'ArrowDown': return { do: 'shift', by: 1 };
    default: return undefined;
  }
}

function withControl(pressed: Key, state: GridState): Act | undefined {
  switch (pressed.key.toLowerCase()) {
    case 'd': return { do: 'fill' };
    case 'a': return { do: 'all' };
    case 'z': return pressed.shiftKey ? { do: 'redo' } : { do: 'undo' };
    case 'y': return { do: 'redo' };
    default: return moving(pressed, state);
  }
}

function moving({ key, ctrlKey, metaKey, shiftKey }: Key, { focus: { row, column }, sheet, width }: GridState): Act | undefined {
  const far = ctrlKey || metaKey;
  const to: Record<string, Place> = {
    ArrowUp: { row: far ? 0 : row - 1, column }, ArrowDown: { row: far ? sheet.length : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 }, ArrowRight: { row, column: far ? width : column + 1 },
    Home: { row: far ? 0 : row, column: 0 }, End: { row: far ? sheet.length : row, column: width },
    PageUp: { row: row - PAGE, column }, PageDown: { row: row + PAGE, column },
  };
  return to[key] && { do: 'go', to: to[key], extend: shiftKey };
}

/** To the next cell, at the end of a row to the next row; from the last cell the key leaves the table. */
function tabbed({ shiftKey }: Key, { focus: { row, column }, sheet, width }: GridState): Act | undefined {
  const at = row * width + column + (shiftKey ? -1 : 1);
  if (at < 0 || at >= sheet.length * width) return undefined;
  return { do: 'go', to: { row: Math.floor(at / width), column: at % width } };
}

function typed({ key }: Key): Act | undefined {
  return [...key].length === 1 ? { do: 'edit', text: key } : undefined;
}
