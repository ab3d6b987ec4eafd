import type { Decision, DecisionRequest } from '../api/types.ts';

/** A recorded decision as an example that a policy must go on answering; why not, where it cannot be one. */
export function scenarioOf(title: string, request: DecisionRequest, answer: Decision): { text: string } | { reason: string } {
  if (!request.account) return { reason: 'The request names a stored account instead of carrying one, and a scenario must stand alone.' };
  if (!request.market) return { reason: 'The request was decided by the server’s own market, and a scenario must bring its prices.' };
  const given = { ...request, purpose: 'QUOTE', policy: { name: request.policy.name, at: 'active' }, asOf: request.asOf ?? answer.decidedAt };
  const breakers = (answer.breakers ?? []).map(({ breakerId, state, epoch }) => ({ breakerId, state, epoch }));
  const scenario = { title, source: `decision ${answer.decisionId}, as ${answer.policy.name} ${answer.policy.version} answered it`, given, ...(breakers.length ? { breakers } : {}), expect: expectationsOf(answer) };
  return { text: `${JSON.stringify(scenario, null, 2)}\n` };
}

/** What the answer comes to: the outcome, the sums, and what each intent was allowed. */
function expectationsOf(answer: Decision): Record<string, string | boolean> {
  const state = answer.projected ? 'projected' : 'current';
  const figures = answer[state]!;
  const intents = (answer.intents ?? []).map((intent, at): [string, string | boolean] => [`intents[${at}].allowed`, intent.allowed]);
  const sums = (['collateralValue', 'debt', 'marginExcess', 'marginCall', 'healthFactor'] as const).filter((name) => figures[name] !== undefined && figures[name] !== null)
    .map((name): [string, string] => [`${state}.${name}`, figures[name]!]);
  return Object.fromEntries([['outcome', answer.outcome], ...intents, ...sums]);
}

/** `A lot that…` as the name of a file. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'scenario';
}
