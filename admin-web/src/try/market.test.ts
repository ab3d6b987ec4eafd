import { expect, it } from 'vitest';
import { marketFor } from './market.ts';

const ACCOUNT = { collateral: [{ asset: 'WETH' }, { asset: 'WETH' }], loans: [{ asset: 'USDC' }], balances: [{ asset: 'DAI' }], positions: [{ instrument: 'ETH-PERP' }] };

it('an account gets a price for all it holds and owes, the server\'s own first', () => {
  const own = { asset: 'WETH', source: 'pyth:ETH-USD', price: '2999.99' };
  const { quotes, marks } = marketFor(ACCOUNT, [own, { asset: 'CRV', price: '1' }]) as { quotes: { asset: string }[]; marks: { instrument: string }[] };
  expect(quotes.map(({ asset }) => asset)).toEqual(['WETH', 'USDC', 'DAI']);
  expect(quotes[0]).toEqual(own);
  expect(marks.map(({ instrument }) => instrument)).toEqual(['ETH-PERP']);
});
