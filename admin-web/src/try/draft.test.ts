import { describe, expect, it } from 'vitest';
import { appended, hasNumbers, quotedNumbers, read, stamped, withMember } from './draft.ts';

const text = JSON.stringify({ surprise: { kept: 'yes' }, account: { collateral: [{ lotId: 'a', quantity: '1' }, { lotId: 'b', later: 'x' }] } });

describe('a form edit of the draft', () => {
  it('keeps members that the form does not know, and their order', () => {
    const next = JSON.parse(withMember(text, ['account', 'collateral', 1, 'quantity'], '2.50'));
    expect(next).toEqual({ surprise: { kept: 'yes' }, account: { collateral: [{ lotId: 'a', quantity: '1' }, { lotId: 'b', later: 'x', quantity: '2.50' }] } });
    expect(Object.keys(next)).toEqual(['surprise', 'account']);
  });

  it('takes a row out and puts one in', () => {
    expect(JSON.parse(withMember(text, ['account', 'collateral', 0], undefined)).account.collateral).toEqual([{ lotId: 'b', later: 'x' }]);
    expect(JSON.parse(appended(text, ['account', 'loans'], { loanId: 'l' })).account.loans).toEqual([{ loanId: 'l' }]);
  });

  it('leaves no empty object behind', () => {
    const nested = withMember('{"a": "1"}', ['to', 'address'], 'x');
    expect(JSON.parse(nested)).toEqual({ a: '1', to: { address: 'x' } });
    expect(JSON.parse(withMember(nested, ['to', 'address'], undefined))).toEqual({ a: '1' });
  });

  it('leaves a text alone that is not JSON yet', () => {
    expect(withMember('{"a": ', ['a'], '1')).toBe('{"a": ');
    expect(read('{"a": ').fault).toBeTruthy();
  });
});

describe('numbers in the JSON', () => {
  it('are found outside strings only', () => {
    expect(hasNumbers('{"a": "12", "b": "say \\"3\\""}')).toBe(false);
    expect(hasNumbers('{"a": 1.10}')).toBe(true);
  });

  it('are quoted digit for digit', () => {
    expect(quotedNumbers('{"a": 1.10, "b": -0.000000000000000001, "c": "7"}')).toBe('{"a": "1.10", "b": "-0.000000000000000001", "c": "7"}');
  });
});

it('the instant of the question stands wherever the market was seen', () => {
  const body = { asOf: 'then', market: { quotes: [{ asset: 'WETH', publishedAt: 'then' }], priceWindows: [{ asset: 'WETH' }] } };
  expect(stamped(body, 'now')).toEqual({ asOf: 'now', market: { quotes: [{ asset: 'WETH', publishedAt: 'now' }], priceWindows: [{ asset: 'WETH' }] } });
});
