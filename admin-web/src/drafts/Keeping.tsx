import { Button } from '@mantine/core';
import { State } from '../shell/State.tsx';
import type { FileOpened } from './use-file.ts';
import classes from './Drafts.module.css';

/** Whether the server has what was typed. */
export function Keeping({ file: { keeper, kept } }: { file: FileOpened }) {
  return (
    <div className={classes.keeping}>
      <span role="status">
        {kept.keeping === 'saved' && <State tone="good">Saved</State>}
        {kept.keeping === 'saving' && <State tone="plain">Saving</State>}
        {kept.keeping === 'conflict' && <State tone="warn">Changed by another</State>}
        {kept.keeping === 'failed' && <State tone="bad">Not saved</State>}
      </span>
      {kept.keeping === 'failed' && (
        <>
          <span className="quiet">{kept.error?.message}. What you typed is kept in this tab.</span>
          <Button size="compact-sm" variant="default" onClick={() => void keeper.flush()}>Try again</Button>
        </>
      )}
    </div>
  );
}
