import { at, type Json } from './draft.ts';
import { ILLUSTRATIVE, MARK } from './examples.ts';

/** Prices for what an account holds and owes: the server's own where it has them, else illustrative ones to start with. */
export function marketFor(account: Json, served: Json[]): Json {
  const held = [...named(account, 'collateral', 'asset'), ...named(account, 'loans', 'asset'), ...named(account, 'balances', 'asset')];
  const quotes = [...new Set(held)].flatMap((asset) => {
    const own = served.filter((quote) => at(quote, ['asset']) === asset);
    return own.length > 0 ? own : ILLUSTRATIVE.filter((quote) => quote.asset === asset);
  });
  const marks = named(account, 'positions', 'instrument').includes(MARK.instrument) ? [MARK] : [];
  return { quotes, marks };
}

function named(account: Json, list: string, member: string): string[] {
  const items = at(account, [list]);
  return Array.isArray(items) ? items.map((item) => at(item, [member])).filter((name): name is string => typeof name === 'string') : [];
}
