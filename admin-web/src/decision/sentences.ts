import type { Decision, Finding } from '../api/types.ts';
import { measured, titled, words } from '../figures/words.ts';

const BOUND: Record<string, string> = { LESS_OR_EQUAL: 'at most', GREATER_OR_EQUAL: 'at least' };

export const SIGNS: Record<string, string> = { LESS_OR_EQUAL: '≤', GREATER_OR_EQUAL: '≥' };

export const EFFECTS: Record<string, string> = {
  NONE: 'Passed', REFUSE: 'Refuses', INELIGIBLE: 'No credit', FROZEN_FOR_NEW: 'No new credit', EXCLUDED: 'Quote left out',
  TRIP: 'Trips breaker', BREACH: 'Breach',
};

/** A finding as a sentence a person can act on, when the server gives none. */
export function sentenceOf(finding: Finding): string {
  const { metric, actual, limit, comparison, title } = finding;
  if (!metric || actual === null || actual === undefined) return title ?? EFFECTS[finding.effect] ?? finding.effect;
  const is = `${titled(metric)} is ${measured(metric, actual)}`;
  const settled = comparison === 'EQUAL' && finding.passed;
  return settled || limit === null || limit === undefined || limit === '' ? is
    : `${is}; it must be ${BOUND[comparison ?? ''] ?? ''} ${measured(metric, limit)}`.replace(/\s+/g, ' ');
}

export function subjectOf(finding: Finding): string {
  return Object.values(finding.subject).join(', ');
}

/** Why, each reason as the rule, what it judged, and the number against its bound. */
export function reasonsOf(decision: Decision): string[] {
  const failed = decision.findings.filter((finding) => !finding.passed && ['REFUSE', 'BREACH', 'TRIP'].includes(finding.effect));
  const said = failed.map((finding) => `${finding.ruleId} ${named(finding)}, ${subjectOf(finding)}: ${sentenceOf(finding)}.`);
  return [...new Set(said)];
}

function named({ title, family }: Finding): string {
  return title ?? words(family);
}
