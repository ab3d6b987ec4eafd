import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import classes from './Search.module.css';

/** What narrows a list: free text, one of several, or an instant. */
export interface Field { name: string; label: string; choices?: { value: string; label: string }[]; instant?: true }
export type Sought = Record<string, string>;

/** What the address asks for, of these fields; a list under search can be sent to somebody as a link. */
export function useSought(fields: readonly Field[]): [Sought, (next: Sought) => void] {
  const [params, setParams] = useSearchParams();
  const sought = Object.fromEntries(fields.map(({ name }) => [name, params.get(name) ?? '']).filter(([, value]) => value));
  return [sought, (next) => setParams(Object.fromEntries(Object.entries(next).filter(([, value]) => value)), { replace: true })];
}

interface Props { label: string; fields: readonly Field[]; sought: Sought; change: (next: Sought) => void }

export function Search({ label, fields, sought, change }: Props) {
  const latest = useDebouncedCallback((name: string, value: string) => change({ ...sought, [name]: value }), 300);
  return (
    <form role="search" aria-label={label} className={classes.fields} onSubmit={(event) => event.preventDefault()}>
      {fields.map((field) => (field.choices
        ? <Select key={field.name} label={field.label} placeholder="any" clearable value={sought[field.name] ?? null} data={field.choices}
            onChange={(chosen) => change({ ...sought, [field.name]: chosen ?? '' })} />
        : <Typed key={field.name} field={field} value={sought[field.name] ?? ''} change={(value) => latest(field.name, value)} />))}
    </form>
  );
}

function Typed({ field: { label, instant }, value, change }: { field: Field; value: string; change: (value: string) => void }) {
  const [typed, setTyped] = useState(instant ? minuteOf(value) : value);
  return (
    <TextInput label={instant ? `${label} (UTC)` : label} placeholder="any" type={instant ? 'datetime-local' : 'text'} value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        change(instant ? instantOf(currentTarget.value) : currentTarget.value.trim());
      }} />
  );
}

/** `2026-11-27T12:30` in the field is `2026-11-27T12:30:00Z` in the address and on the wire: never the browser's own zone. */
export function instantOf(minute: string): string {
  return minute && `${minute}:00Z`;
}

export function minuteOf(instant: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(instant)?.[0] ?? '';
}
