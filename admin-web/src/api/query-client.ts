import { QueryClient } from '@tanstack/react-query';
import { session } from '../sign-in/session.ts';
import { ProblemError } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (failures, error) => failures < 1 && !(error instanceof ProblemError && error.problem.status in REFUSALS),
    },
  },
});

/** Asking again does not change these. */
const REFUSALS: Record<number, true> = { 400: true, 401: true, 403: true, 404: true, 422: true };

// What one person read is not left for the next.
session.subscribe(() => {
  if (!session.current()) queryClient.clear();
});
