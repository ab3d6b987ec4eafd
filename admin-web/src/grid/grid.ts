import {
  type Block, blockOf, duplicated, filledDown, inserted, moved, pasted, type Place, removed, type Sheet, withBlock, withCell,
} from './sheet.ts';

/** A table under edit: what it says, what it said, where one stands and what is being typed. */
export interface GridState {
  sheet: Sheet; past: readonly Sheet[]; future: readonly Sheet[];
  focus: Place; anchor: Place; width: number;
  /** What stands in the cell's field while it is edited. */
  editing?: string;
}

export type Act =
  | { do: 'go'; to: Place; extend?: boolean }
  | { do: 'edit'; text?: string } | { do: 'type'; text: string } | { do: 'keep'; then?: Place } | { do: 'drop' }
  | { do: 'paste'; cells: string[][] } | { do: 'clear' } | { do: 'fill' }
  | { do: 'insert'; below: boolean } | { do: 'duplicate' } | { do: 'remove' } | { do: 'shift'; by: -1 | 1 }
  | { do: 'undo' } | { do: 'redo' } | { do: 'replace'; sheet: Sheet } | { do: 'all' };

/** What can be undone, in steps. */
const STEPS_MAX = 200;

export function opened(sheet: Sheet, width: number): GridState {
  const start = { row: 0, column: 0 };
  return { sheet, past: [], future: [], focus: start, anchor: start, width };
}

export function selection({ focus, anchor }: GridState): Block {
  return blockOf(anchor, focus);
}

export function reduced(state: GridState, act: Act): GridState {
  switch (act.do) {
    case 'go': return gone(kept(state), act.to, act.extend);
    case 'all': return { ...state, anchor: { row: 0, column: 0 }, focus: bounded(state, { row: state.sheet.length, column: state.width }) };
    case 'edit': return state.sheet.length === 0 ? state
      : { ...state, anchor: state.focus, editing: act.text ?? state.sheet[state.focus.row].cells[state.focus.column] };
    case 'type': return { ...state, editing: act.text };
    case 'keep': return act.then ? gone(kept(state), act.then) : kept(state);
    case 'drop': return { ...state, editing: undefined };
    case 'undo': return undone(state);
    case 'redo': return redone(state);
    default: return changed(kept(state), act);
  }
}

function changed(state: GridState, act: Act): GridState {
  const block = selection(state);
  const { sheet, width } = state;
  switch (act.do) {
    case 'paste': return reached(step(state, pasted(sheet.length ? sheet : inserted(sheet, 0, 1, width), block, act.cells)), block, act.cells);
    case 'clear': return step(state, withBlock(sheet, block, () => ''));
    case 'fill': return step(state, filledDown(sheet, block));
    case 'insert': return gone(step(state, inserted(sheet, act.below ? Math.min(block.bottom + 1, sheet.length) : block.top, 1, width)),
      { row: act.below && sheet.length ? block.bottom + 1 : block.top, column: state.focus.column });
    case 'duplicate': return gone(step(state, duplicated(sheet, block.top, block.bottom)), { row: block.bottom + 1, column: state.focus.column });
    case 'remove': return gone(step(state, removed(sheet, block.top, block.bottom)), { row: block.top, column: block.left });
    case 'shift': return shifted(state, block, act.by);
    case 'replace': return gone(step(state, act.sheet), state.focus);
    default: return state;
  }
}

function shifted(state: GridState, { top, bottom }: Block, by: -1 | 1): GridState {
  const sheet = moved(state.sheet, top, bottom, by);
  if (sheet === state.sheet) return state;
  const along = ({ row, column }: Place) => ({ row: row + by, column });
  return { ...step(state, sheet), anchor: along(state.anchor), focus: along(state.focus) };
}

/** What was pasted stays chosen. */
function reached(state: GridState, { top, left }: Block, cells: string[][]): GridState {
  if (cells.length === 1 && cells[0].length === 1) return state;
  const end = { row: top + cells.length - 1, column: left + Math.max(...cells.map((row) => row.length)) - 1 };
  return { ...state, anchor: { row: top, column: left }, focus: bounded(state, end) };
}

function step(state: GridState, sheet: Sheet): GridState {
  const same = sheet.length === state.sheet.length && sheet.every((line, row) => line === state.sheet[row]);
  return same ? state : { ...state, sheet, past: [...state.past, state.sheet].slice(-STEPS_MAX), future: [] };
}

function kept(state: GridState): GridState {
  if (state.editing === undefined) return state;
  return { ...step(state, withCell(state.sheet, state.focus, state.editing.trim())), editing: undefined };
}

function gone(state: GridState, to: Place, extend = false): GridState {
  const focus = bounded(state, to);
  return { ...state, focus, anchor: extend ? state.anchor : focus };
}

function undone(state: GridState): GridState {
  const before = state.past.at(-1);
  if (!before) return { ...state, editing: undefined };
  return gone({ ...state, editing: undefined, sheet: before, past: state.past.slice(0, -1), future: [state.sheet, ...state.future] }, state.focus);
}

function redone(state: GridState): GridState {
  const [next, ...future] = state.future;
  return next ? gone({ ...state, sheet: next, future, past: [...state.past, state.sheet] }, state.focus) : state;
}

function bounded({ sheet, width }: GridState, { row, column }: Place): Place {
  const within = (at: number, count: number) => Math.max(0, Math.min(at, count - 1));
  return { row: within(row, sheet.length), column: within(column, width) };
}
