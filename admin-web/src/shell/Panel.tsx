import { type ReactNode, useId } from 'react';
import classes from './Page.module.css';

interface Props { title: string; note?: ReactNode; actions?: ReactNode; flush?: boolean; children: ReactNode }

/** A titled region of a page; `flush` lets a table reach its edges. */
export function Panel({ title, note, actions, flush, children }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.panelHead}>
        <h2 id={id}>{title}</h2>
        {note && <div className={classes.panelNote}>{note}</div>}
        {actions}
      </div>
      <div className={flush ? undefined : classes.panelBody}>{children}</div>
    </section>
  );
}

/** A table that scrolls sideways on its own, reachable by keyboard. */
export function ScrollTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes.table}><caption className={classes.caption}>{caption}</caption>{children}</table>
    </div>
  );
}

export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, fact]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{fact}</dd>])}
    </dl>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return <div className={classes.empty}><strong>{title}</strong>{children && <div>{children}</div>}</div>;
}
