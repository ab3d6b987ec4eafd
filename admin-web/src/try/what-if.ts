import { shiftedByPercent } from '../figures/decimal.ts';
import { at, type Json } from './draft.ts';

/** Whole percents by what they move: an asset's quotes, an instrument's marks, the first intent's quantity. */
export interface Shifts { prices: Record<string, number>; quantity: number }

export const NO_SHIFTS: Shifts = { prices: {}, quantity: 0 };

type Body = { [name: string]: Json };

export function isShifted({ prices, quantity }: Shifts): boolean {
  return quantity !== 0 || Object.values(prices).some((percent) => percent !== 0);
}

/** What has a price in the request, in its order, each once. */
export function priced(body: Body): string[] {
  const names = [...listed(body, 'quotes').map((quote) => quote.asset), ...listed(body, 'marks').map((mark) => mark.instrument)];
  return [...new Set(names.filter((name): name is string => typeof name === 'string'))];
}

/** The request with prices and quantity moved, exactly, cut to the places they had and at least two. */
export function shifted(body: Body, { prices, quantity }: Shifts): Body {
  const market = body.market as Body | undefined;
  const moved = market && {
    ...market,
    ...(market.quotes ? { quotes: listed(body, 'quotes').map((quote) => move(quote, prices[String(quote.asset)], ['price'])) } : {}),
    ...(market.marks ? { marks: listed(body, 'marks').map((mark) => move(mark, prices[String(mark.instrument)], ['markPrice', 'forwardPrice'])) } : {}),
  };
  const intents = Array.isArray(body.intents)
    ? body.intents.map((intent, index) => (index === 0 ? move(intent as Body, quantity, ['quantity']) : intent)) : undefined;
  return { ...body, ...(intents ? { intents } : {}), ...(moved ? { market: moved } : {}) };
}

function listed(body: Body, name: string): Body[] {
  const list = at(body, ['market', name]);
  return Array.isArray(list) ? (list as Body[]) : [];
}

function move(item: Body, percent: number | undefined, members: string[]): Body {
  if (!percent) return item;
  const moved = members.filter((name) => typeof item[name] === 'string')
    .map((name): [string, Json] => [name, shiftedByPercent(item[name] as string, percent, 2)]);
  return { ...item, ...Object.fromEntries(moved) };
}
