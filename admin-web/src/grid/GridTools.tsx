import { Button, Popover } from '@mantine/core';
import {
  IconArrowBackUp, IconArrowForwardUp, IconArrowDown, IconArrowUp, IconCopy, IconKeyboard, IconRowInsertBottom, IconRowRemove, type Icon,
} from '@tabler/icons-react';
import type { Act } from './grid.ts';
import classes from './Grid.module.css';
import type { GridControl } from './use-grid.ts';

interface Tool { label: string; icon: Icon; act: Act; off?: boolean }

const KEYS: [string, string][] = [
  ['Arrows, Home, End', 'move; with Shift choose more, with Ctrl to the edge'], ['Enter, F2, any letter', 'type into the cell'],
  ['Enter, Tab', 'keep what was typed and move on'], ['Esc', 'drop what was typed; outside a cell, the next Tab leaves the table'],
  ['Delete', 'empty the chosen cells'], ['Ctrl C, X, V', 'from and to a spreadsheet'], ['Ctrl D', 'fill down'], ['Ctrl Z, Ctrl Y', 'undo, redo'],
  ['Alt Enter', 'new row below'], ['Alt D', 'duplicate rows'], ['Alt Delete', 'delete rows'], ['Alt ↑, Alt ↓', 'move rows'],
];

/** What can be done to rows, for hands that rather click. */
export function GridTools({ grid: { state, act }, ordered }: { grid: GridControl; ordered: boolean }) {
  const empty = state.sheet.length === 0;
  const tools: Tool[] = [
    { label: 'Undo', icon: IconArrowBackUp, act: { do: 'undo' }, off: state.past.length === 0 },
    { label: 'Redo', icon: IconArrowForwardUp, act: { do: 'redo' }, off: state.future.length === 0 },
    { label: 'New row', icon: IconRowInsertBottom, act: { do: 'insert', below: true } },
    { label: 'Duplicate', icon: IconCopy, act: { do: 'duplicate' }, off: empty },
    { label: 'Delete row', icon: IconRowRemove, act: { do: 'remove' }, off: empty },
    ...(ordered ? [
      { label: 'Up', icon: IconArrowUp, act: { do: 'shift', by: -1 } as const, off: empty },
      { label: 'Down', icon: IconArrowDown, act: { do: 'shift', by: 1 } as const, off: empty },
    ] : []),
  ];
  return (
    <div className={classes.tools} role="toolbar" aria-label="Rows">
      {tools.map(({ label, icon: Sign, act: meant, off }) => (
        <Button key={label} variant="default" size="compact-sm" disabled={off} leftSection={<Sign size={15} aria-hidden="true" />} onClick={() => act(meant)}>{label}</Button>
      ))}
      <Popover position="bottom-end" width={360} shadow="md" withinPortal>
        <Popover.Target>
          <Button variant="subtle" size="compact-sm" data-end leftSection={<IconKeyboard size={16} aria-hidden="true" />}>Keys</Button>
        </Popover.Target>
        <Popover.Dropdown><dl className={classes.keys}>{KEYS.map(([key, does]) => [<dt key={key}>{key}</dt>, <dd key={does}>{does}</dd>])}</dl></Popover.Dropdown>
      </Popover>
    </div>
  );
}
