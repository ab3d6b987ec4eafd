import { type Json, type Path } from '../draft.ts';
import { fieldId, pointer } from '../violations.ts';
import classes from '../Try.module.css';

/** `name` is a member, or a path of members with dots; `of` are the types of row that call for it, others show it when it is there. */
export interface Column { name: string; label: string; kind?: 'decimal' | 'choice'; options?: string[]; least?: number; optional?: boolean; of?: string[] }

/** A place in a list is written as one digit. */
const PLACES = [...'0123456789'];

export function steps({ name }: { name: string }): Path {
  return name.split('.').map((step) => (/^\d$/.test(step) ? PLACES.indexOf(step) : step));
}

interface Props {
  path: Path; label: string; column: Column; value: Json | undefined; fault?: string;
  set: (path: Path, member: Json | undefined) => void; labelled?: boolean;
}

/** One member of the request. What was typed goes into the draft letter for letter; the server judges it. */
export function Field({ path, label, column, value, fault, set, labelled }: Props) {
  const id = fieldId(pointer(path));
  const text = typeof value === 'string' ? value : '';
  const change = (typed: string) => set(path, typed === '' && column.optional ? undefined : typed);
  const shared = {
    id, className: classes.input, 'aria-label': labelled ? undefined : label, 'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined, style: column.least ? { ['--least' as string]: `${column.least}px` } : undefined,
  };
  return (
    <>
      {column.kind === 'choice' ? (
        <select {...shared} value={text} onChange={(event) => change(event.currentTarget.value)}>
          {!column.options!.includes(text) && <option value={text}>{text}</option>}
          {column.options!.map((option) => <option key={option} value={option}>{option || '—'}</option>)}
        </select>
      ) : (
        <input {...shared} value={text} onChange={(event) => change(event.currentTarget.value)} autoComplete="off" spellCheck={false}
          data-decimal={column.kind === 'decimal' || undefined} inputMode={column.kind === 'decimal' ? 'decimal' : undefined} />
      )}
      {fault && <span id={`${id}-fault`} className={classes.fault}>{fault}</span>}
    </>
  );
}

export function LabelledField(props: Omit<Props, 'labelled'>) {
  return <label className={classes.label}><span>{props.label}</span><Field {...props} labelled /></label>;
}
