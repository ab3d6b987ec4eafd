import type { SignedValidation } from '../api/proposals.ts';
import type { Validation } from '../api/types.ts';

interface BrokenLink { link: string; reason: string; changed: string[]; unchanged: string[] }

/** Numbers that mean something only together, of which some changed and others did not. */
export function brokenLinksOf(validation: Pick<Validation, 'diff'> | undefined): string[] {
  return ((validation?.diff?.brokenLinks ?? []) as unknown as BrokenLink[]).map(({ link, reason, changed, unchanged }) =>
    `${quoted(changed)} would change without ${quoted(unchanged)}, linked as ${link} (${reason}): change all of them or none.`);
}

/** What was signed in the form of a check's answer; the verdict as the server draws it: nothing was found, and everything was tried. */
export function validationOf(signed: SignedValidation): Validation {
  const { publishCheck, scenarios = [], analysis = [] } = signed.trial ?? {};
  const passed = signed.diagnostics.length === 0 && brokenLinksOf(signed).length === 0 && publishCheck?.length === 0
    && scenarios.every(({ decided, mismatches }) => decided && mismatches.length === 0) && analysis.every(({ status }) => status !== 'FAILED');
  return { ...signed, ...signed.trial, passed };
}

function quoted(places: string[]): string {
  return places.join(', ');
}
