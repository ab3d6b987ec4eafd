import { describe, expect, it } from 'vitest';
import { compare, minus, pointMoved, rounded, shiftedByPercent, trimmed } from './decimal.ts';
import { duration, grouped, measured, percent } from './words.ts';

describe('decimals stay text', () => {
  it('compares by size, whatever the number of places', () => {
    expect(compare('10.0', '9.999999999999999999')).toBeGreaterThan(0);
    expect(compare('1.50', '1.5')).toBe(0);
    expect(compare('-2', '1')).toBeLessThan(0);
  });

  it('subtracts beyond the digits of a JavaScript number', () => {
    expect(minus('99999999999999999999.000000000000000003', '0.000000000000000001')).toBe('99999999999999999999.000000000000000002');
  });

  // 3687.00 × 0.85 = 3133.95, by hand.
  it('moves a price by whole percents exactly', () => {
    expect(shiftedByPercent('3687.00', -15)).toBe('3133.95');
    expect(shiftedByPercent('1', 50, 2)).toBe('1.50');
    expect(shiftedByPercent('12.000000000000000000', -10)).toBe('10.800000000000000000');
  });

  it('cuts what the places of the price cannot hold, towards zero', () => {
    expect(shiftedByPercent('0.01', -50)).toBe('0.00');
    expect(shiftedByPercent('1.11', 1)).toBe('1.12');
  });

  it('leaves a price that is not moved as it was written', () => {
    expect(shiftedByPercent('003.10', 0)).toBe('003.10');
  });

  it('moves the point', () => {
    expect(pointMoved('0.264668', 2)).toBe('26.4668');
    expect(pointMoved('5', 2)).toBe('500');
  });

  it('rounds for the eye, halves away from zero, and fills up', () => {
    expect(rounded('2141520.21662', 2)).toBe('2141520.22');
    expect(rounded('-0.005', 2)).toBe('-0.01');
    expect(rounded('0.0049', 2)).toBe('0.00');
    expect(rounded('-0.0049', 2)).toBe('0.00');
    expect(rounded('0', 2)).toBe('0.00');
    expect(rounded('99999999999999999999.995', 2)).toBe('100000000000000000000.00');
  });

  it('drops zeros at the end down to the places that are asked', () => {
    expect(trimmed('20.000000000000000000', 2)).toBe('20.00');
    expect(trimmed('10.381097700000000000', 2)).toBe('10.3810977');
  });
});

describe('figures for readers', () => {
  it('groups the whole part only', () => {
    expect(grouped('1234567.891234')).toBe('1,234,567.891234');
    expect(grouped('999')).toBe('999');
    expect(grouped('-1000.5')).toBe('−1,000.5');
  });

  it('keeps all 38 digits', () => {
    expect(grouped('12345678901234567890.123456789012345678')).toBe('12,345,678,901,234,567,890.123456789012345678');
  });

  it('says rates as percent', () => {
    expect(percent('0.150000')).toBe('15.00 %');
    expect(percent('1')).toBe('100 %');
  });

  it('says durations', () => {
    expect(duration('PT1M12S')).toBe('1 min 12 s');
    expect(duration('PT0S')).toBe('0 s');
    expect(duration('-PT2S')).toBe('−2 s');
    expect(duration('PT-2S')).toBe('−2 s');
    expect(duration('PENDING')).toBe('PENDING');
  });

  it('says a measure in its unit', () => {
    expect(measured('shareOfMarketValue', '0.264668')).toBe('26.4668 %');
    expect(measured('healthFactor', '1.4891')).toBe('1.4891');
    expect(measured('marginExcess', '18144.910353')).toBe('18,144.910353');
    expect(measured('quoteAge', 'PT12S')).toBe('12 s');
  });
});
