import type { Validation } from '../api/types.ts';

interface BrokenLink { link: string; reason: string; changed: string[]; unchanged: string[] }

/** Numbers that mean something only together, of which some changed and others did not. */
export function brokenLinksOf(validation: Pick<Validation, 'diff'> | undefined): string[] {
  return ((validation?.diff?.brokenLinks ?? []) as unknown as BrokenLink[]).map(({ link, reason, changed, unchanged }) =>
    `${quoted(changed)} would change without ${quoted(unchanged)}, linked as ${link} (${reason}): change all of them or none.`);
}

function quoted(places: string[]): string {
  return places.join(', ');
}
