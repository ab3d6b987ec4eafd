import { expect, it } from 'vitest';
import { byField, normalised, pointer, spoken } from './violations.ts';

it('the path of a violation leads to the field, however it is written', () => {
  const field = pointer(['account', 'collateral', 0, 'quantity']);
  expect(normalised('/account/collateral/0/quantity')).toBe(field);
  expect(normalised('$.account.collateral[0].quantity')).toBe(field);
  expect(normalised('account.collateral[0].quantity')).toBe(field);
});

it('several messages of one field stand together', () => {
  const problem = { type: '', title: '', status: 400, violations: [{ path: '/a', message: 'one' }, { path: '/a', message: 'two' }] };
  expect(byField(problem).get('/a')).toBe('one; two');
});

it('a path is said with rows counted from one', () => {
  expect(spoken({ path: '/account/collateral/0/quantity' })).toBe('account, collateral 1, quantity');
  expect(spoken({ path: '' })).toBe('the body');
});
