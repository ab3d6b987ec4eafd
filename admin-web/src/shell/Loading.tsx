import { Skeleton } from '@mantine/core';
import classes from './Page.module.css';

export function Lines({ count = 5 }: { count?: number }) {
  return (
    <div className={classes.panelBody} role="status" aria-label="Loading">
      {Array.from({ length: count }, (_, line) => <Skeleton key={line} height={14} my={9} width={`${92 - ((line * 17) % 40)}%`} />)}
    </div>
  );
}

export function Loading() {
  return <Lines count={8} />;
}
