import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './Failure.tsx';
import { Lines } from './Loading.tsx';

interface Props<T> { query: UseQueryResult<T, Error>; lines?: number; children: (answer: T) => ReactNode }

/** The three states of a question: waiting, failed, answered. A failed refresh keeps showing what was answered. */
export function Asked<T>({ query, lines, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} again={() => void query.refetch()} />;
  return <Lines count={lines} />;
}
