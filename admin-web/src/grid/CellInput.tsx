import { useEffect, useRef } from 'react';
import type { Act } from './grid.ts';
import classes from './Grid.module.css';
import { editActOf } from './keys.ts';
import type { Place } from './sheet.ts';

interface Props { text: string; label: string; at: Place; act: (act: Act) => void }

/** The field in a cell while one types; leaving it keeps what was typed. */
export function CellInput({ text, label, at, act }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  return (
    <input ref={field} className={classes.input} value={text} aria-label={label} spellCheck={false} autoComplete="off"
      onPointerDown={(event) => event.stopPropagation()}
      onChange={(event) => act({ do: 'type', text: event.currentTarget.value })}
      onBlur={() => act({ do: 'keep' })}
      onKeyDown={(event) => {
        event.stopPropagation();
        const meant = editActOf(event, { focus: at });
        if (!meant) return;
        event.preventDefault();
        act(meant);
      }} />
  );
}
