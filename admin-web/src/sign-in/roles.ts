import { useSession } from './session.ts';

/** Which roles read what: the server decides, these only spare people a page of refusals. */
export const READS_GOVERNANCE = ['policy-author', 'policy-reviewer', 'policy-approver', 'guardian', 'executor', 'auditor'];
export const READS_DRAFTS = ['policy-author', 'policy-reviewer', 'policy-approver', 'guardian', 'auditor'];
export const READS_AUDIT = ['auditor', 'admin'];
export const WRITES_DRAFTS = ['policy-author', 'guardian'];
export const CHECKS_DRAFTS = ['policy-author', 'policy-reviewer', 'policy-approver', 'guardian'];

/** Whether the one who is signed in has one of the roles, for all policies or for the one named. */
export function useHas(roles: readonly string[], policy?: string): boolean {
  const held = useSession()?.roles ?? [];
  return held.some((role) => roles.some((wanted) => role === wanted || (policy === undefined ? role.startsWith(`${wanted}:`) : role === `${wanted}:${policy}`)));
}
