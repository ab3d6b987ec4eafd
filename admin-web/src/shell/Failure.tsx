import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../api/client.ts';
import type { Problem } from '../api/types.ts';

/** What went wrong, in the server's words, and the way on. */
export function Failure({ error, again }: { error: Error; again?: () => void }) {
  const problem: Problem = error instanceof ProblemError ? error.problem
    : { type: 'about:blank', status: 0, title: 'The page could not be shown', detail: error.message };
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden="true" />} title={problem.title} m="sm">
      {problem.detail && <p>{sentence(problem.detail)}</p>}
      {problem.instance && <p className="quiet">Request <code>{problem.instance}</code></p>}
      {problem.type.startsWith('/problems/') && <p><a href={problem.type} target="_blank" rel="noreferrer">What this means</a></p>}
      {again && <Button mt="sm" size="xs" variant="default" onClick={again}>Try again</Button>}
    </Alert>
  );
}

export function sentence(detail: string): string {
  const text = detail.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}
