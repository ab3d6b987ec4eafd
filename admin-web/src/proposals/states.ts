import type { Proposal } from '../api/types.ts';
import type { Tone } from '../shell/State.tsx';
import { titled } from '../figures/words.ts';

export const WAY = ['IN_REVIEW', 'APPROVED', 'TIMELOCKED', 'READY', 'ACTIVE'] as const;
const ENDS = new Set(['REJECTED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED', 'FAILED_ACTIVATION', 'ROLLED_BACK']);

export const isEnded = (state: string) => ENDS.has(state) || state === 'SUPERSEDED';

export function toneOf(state: string): Tone {
  if (state === 'ACTIVE') return 'good';
  if (ENDS.has(state)) return 'bad';
  return state === 'READY' ? 'warn' : 'plain';
}

/** The stations of a proposal, those behind it and the one where it is; an exit takes the place of what will not come. */
export function stations({ state, history }: Pick<Proposal, 'state' | 'history'>): { name: string; place: 'past' | 'now' | 'ahead'; isBad: boolean }[] {
  const been = new Set(history.map((step) => step.state));
  const at = WAY.indexOf(state as (typeof WAY)[number]);
  const way = WAY.map((name, index) => ({ name: titled(name), place: name === state ? 'now' as const : (at >= 0 ? index < at : been.has(name)) ? 'past' as const : 'ahead' as const, isBad: false }));
  return at >= 0 ? way : [...way.filter(({ place }) => place === 'past'), { name: titled(state), place: 'now', isBad: ENDS.has(state) }];
}

/** What the clock does next to it, where it does. */
export function nextTime({ state, timers }: Pick<Proposal, 'state' | 'timers'>): { at: string; what: string } | undefined {
  const of = (at: string | undefined, what: string) => (at ? { at, what } : undefined);
  switch (state) {
    case 'IN_REVIEW': return of(timers.decideBy, 'until it expires without a quorum');
    case 'TIMELOCKED': return of(timers.eta, 'until it may be executed');
    case 'READY': return of(timers.graceEnds, 'left to execute it');
    case 'ACTIVE': return of(timers.effectiveUntil, 'until it ends by itself') ?? of(timers.rollbackUntil, 'left to roll it back');
    default: return undefined;
  }
}
