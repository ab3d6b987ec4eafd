import { ProblemError } from '../api/client.ts';

/** Each thing that a refusal names: a cell that the lane may not change, an account that would be liquidated. */
export function Violations({ error }: { error: Error }) {
  const named = error instanceof ProblemError ? (error.problem.violations ?? []) : [];
  if (named.length === 0) return null;
  return <ul aria-label="What stands against it">{named.map(({ path, message }, at) => <li key={at}><code>{path}</code> {message}</li>)}</ul>;
}
