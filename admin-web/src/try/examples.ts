import type { Json } from './draft.ts';

const ACCOUNT = { accountId: 'acct-7f3a', accountVersion: '48213', marginMode: 'CROSS', baseCurrency: 'USD', pool: 'core' };
const vault = (lotId: string, asset: string, quantity: string) =>
  ({ lotId, asset, chain: 'eip155:1', quantity, custody: 'PROTOCOL_VAULT', encumbered: '0' });

const SEEN = '2026-11-22T14:00:00.000Z';
const quote = (asset: string, source: string, price: string, confidence: string) => ({ asset, source, price, publishedAt: SEEN, confidence });

/** One price for each asset that `standard` knows, for accounts that come without a market. Illustrative. */
export const ILLUSTRATIVE = [
  quote('WETH', 'chainlink:ETH-USD', '3000.00', '0.9990'), quote('wstETH', 'chainlink:WSTETH-USD', '3687.00', '0.9980'),
  quote('rETH', 'chainlink:RETH-USD', '3420.00', '0.9980'), quote('WBTC', 'chainlink:BTC-USD', '86500.00', '0.9990'),
  quote('cbBTC', 'chainlink:BTC-USD', '86500.00', '0.9990'), quote('USDC', 'chainlink:USDC-USD', '1.0000', '0.9999'),
  quote('USDT', 'chainlink:USDT-USD', '1.0002', '0.9999'), quote('DAI', 'chainlink:DAI-USD', '0.9999', '0.9999'),
  quote('LINK', 'chainlink:LINK-USD', '14.20', '0.9990'), quote('AAVE', 'chainlink:AAVE-USD', '178.00', '0.9990'),
  quote('CRV', 'chainlink:CRV-USD', '0.4800', '0.9990'), quote('UNI-V2-USDC-WETH', 'uniswap-v2:USDC-WETH', '109.5445115', '0.9990'),
];

const WETH = [quote('WETH', 'chainlink:ETH-USD', '3000.00', '0.9990'), quote('WETH', 'pyth:ETH-USD', '3000.90', '0.9985')];
const USDC = quote('USDC', 'chainlink:USDC-USD', '1.0000', '0.9999');
const WBTC = quote('WBTC', 'chainlink:BTC-USD', '86500.00', '0.9990');

export const MARK = { instrument: 'ETH-PERP', markPrice: '3001.50', publishedAt: SEEN };

const CROSS: { [name: string]: Json } = {
  policy: { name: 'standard', at: 'active' },
  asOf: SEEN,
  account: {
    ...ACCOUNT,
    collateral: [vault('lot-1', 'WETH', '20.0'), vault('lot-2', 'wstETH', '10.0'), vault('lot-3', 'UNI-V2-USDC-WETH', '200.0')],
    loans: [{ loanId: 'loan-1', asset: 'USDC', principal: '40000.00', accruedInterest: '123.456789' }],
    positions: [{ positionId: 'pos-1', instrument: 'ETH-PERP', type: 'PERPETUAL', underlying: 'ETH', side: 'LONG', quantity: '3.0', entryPrice: '3050.00', accruedFunding: '-3.21' }],
  },
  intents: [{
    action: 'WITHDRAW', lotId: 'lot-1', quantity: '12.0',
    destination: { chain: 'eip155:1', address: '0x00000000000000000000000000000000000000a1' },
  }],
  market: {
    quotes: [...WETH, quote('wstETH', 'chainlink:WSTETH-USD', '3687.00', '0.9980'), USDC,
      quote('UNI-V2-USDC-WETH', 'uniswap-v2:USDC-WETH', '109.5445115', '0.9990')],
    marks: [MARK],
  },
};

const BORROW: { [name: string]: Json } = {
  policy: { name: 'standard', at: 'active' },
  asOf: SEEN,
  account: { ...ACCOUNT, accountId: 'acct-19bd', accountVersion: '3', collateral: [vault('lot-1', 'WETH', '10.0'), vault('lot-2', 'WBTC', '0.5')],
    loans: [], positions: [] },
  intents: [{ action: 'BORROW', loanId: 'loan-1', asset: 'USDC', quantity: '25000.00' }],
  market: { quotes: [...WETH, WBTC, USDC] },
};

const { intents: _intents, ...ASSESS } = CROSS;

/** Requests that `standard` answers in full. */
export const EXAMPLES: { id: string; title: string; body: { [name: string]: Json } }[] = [
  { id: 'withdraw', title: 'Withdraw from a cross-margined account', body: CROSS },
  { id: 'borrow', title: 'Borrow against WETH and WBTC', body: BORROW },
  { id: 'assess', title: 'Assess an account, no intent', body: ASSESS },
];
