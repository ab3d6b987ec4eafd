import type { ReactNode } from 'react';
import { useTitle } from './title.ts';
import classes from './Page.module.css';

interface Props { title: string; name?: ReactNode; lead?: ReactNode; actions?: ReactNode; above?: ReactNode }

/** The one heading of a page, with what can be done to the page beside it. */
export function PageHead({ title, name, lead, actions, above }: Props) {
  useTitle(title);
  return (
    <header className={classes.head}>
      <div className={classes.headText}>
        {above && <div className={classes.above}>{above}</div>}
        <h1>{name ?? title}</h1>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
