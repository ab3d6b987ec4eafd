import { expect, it } from 'vitest';
import { priced, shifted } from './what-if.ts';

const body = {
  intents: [{ action: 'WITHDRAW', quantity: '12.0' }, { action: 'BORROW', quantity: '5.0' }],
  market: {
    quotes: [{ asset: 'WETH', source: 'a', price: '3000.00' }, { asset: 'WETH', source: 'b', price: '3000.90' }, { asset: 'USDC', source: 'c', price: '1.0000' }],
    marks: [{ instrument: 'ETH-PERP', markPrice: '3001.50' }],
    priceWindows: [{ asset: 'WETH' }],
  },
};

it('every priced thing is named once', () => {
  expect(priced(body)).toEqual(['WETH', 'USDC', 'ETH-PERP']);
});

// 3000.00 × 0.8 = 2400.00; 3000.90 × 0.8 = 2400.72; 12.0 × 0.9 = 10.80; by hand.
it('moves all quotes of an asset and the first intent, and nothing else', () => {
  expect(shifted(body, { prices: { WETH: -20 }, quantity: -10 })).toEqual({
    intents: [{ action: 'WITHDRAW', quantity: '10.80' }, { action: 'BORROW', quantity: '5.0' }],
    market: {
      quotes: [{ asset: 'WETH', source: 'a', price: '2400.00' }, { asset: 'WETH', source: 'b', price: '2400.72' }, { asset: 'USDC', source: 'c', price: '1.0000' }],
      marks: [{ instrument: 'ETH-PERP', markPrice: '3001.50' }],
      priceWindows: [{ asset: 'WETH' }],
    },
  });
});
