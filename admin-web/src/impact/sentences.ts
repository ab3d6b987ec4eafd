import type { ImpactReport, Level } from '../api/types.ts';
import { compare, rounded } from '../figures/decimal.ts';
import { grouped, percent } from '../figures/words.ts';

export const isSome = (count: string) => compare(count, '0') !== 0;

const money = (amount: string) => grouped(rounded(amount, 2));

/** `-0.10` as a heading: what happened to prices. */
export function shockOf(shock: string): string {
  return isSome(shock) ? `prices ${percent(shock).replace('-', '−').replace('.00', '')}` : 'today’s prices';
}

/** The same where `prices` stands above it already. */
export function briefShockOf(shock: string): string {
  return isSome(shock) ? shockOf(shock).replace('prices ', '') : 'today';
}

/** What the change comes to, in one breath: people first, then money. */
export function headline({ accounts, levels }: ImpactReport): string {
  const now = levels.find(({ shock }) => !isSome(shock)) ?? levels[0];
  if (!now) return `${grouped(accounts)} accounts were asked.`;
  const worse = levels.filter((level) => level !== now && isSome(level.newlyLiquidatable));
  const first = isSome(now.newlyLiquidatable)
    ? `${grouped(now.newlyLiquidatable)} of ${grouped(accounts)} accounts become liquidatable at today’s prices, owing ${money(now.debtNewlyLiquidatable)}`
    : `None of ${grouped(accounts)} accounts becomes liquidatable at today’s prices`;
  const later = worse.length ? `; ${worse.map(({ shock, newlyLiquidatable }) => `${grouped(newlyLiquidatable)} at ${shockOf(shock)}`).join(', ')}` : '';
  return `${first}${later}. ${creditSentence(now)}`;
}

export function creditSentence({ creditFreed, creditWithdrawn, newMarginCalls }: Level): string {
  const credit = isSome(creditWithdrawn) && isSome(creditFreed) ? `Credit of ${money(creditWithdrawn)} is withdrawn and ${money(creditFreed)} freed`
    : isSome(creditWithdrawn) ? `Credit of ${money(creditWithdrawn)} is withdrawn` : isSome(creditFreed) ? `Credit of ${money(creditFreed)} is freed` : 'No credit moves';
  const calls = isSome(newMarginCalls) ? `; ${grouped(newMarginCalls)} margin ${newMarginCalls === '1' ? 'call is' : 'calls are'} new` : '';
  return `${credit}${calls}.`;
}
