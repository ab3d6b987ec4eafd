import { isDecimal, pointMoved, trimmed } from './decimal.ts';

/** Digits of the whole part in threes: `1234567.89` is `1,234,567.89`; the minus becomes a true minus. */
export function grouped(text: string): string {
  if (!isDecimal(text)) return text;
  const [whole, fraction] = text.replace(/^[+-]/, '').split('.');
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (text.startsWith('-') ? '−' : '') + threes + (fraction === undefined ? '' : `.${fraction}`);
}

/** A rate of one as percent, exactly: `0.264668` is `26.4668 %`. */
export function percent(rate: string): string {
  return isDecimal(rate) ? `${grouped(trimmed(pointMoved(rate, 2), 2))} %` : rate;
}

/** ISO 8601 for readers: `PT1M12S` is `1 min 12 s`; a minus stands before the whole or before each part. */
export function duration(text: string): string {
  const match = /^(-?)P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!match) return text;
  const parts = [['d', match[2]], ['h', match[3]], ['min', match[4]], ['s', match[5]]];
  const said = parts.filter(([, count]) => count !== undefined).map(([unit, count]) => `${count} ${unit}`).join(' ');
  return ((match[1] ? '-' : '') + (said || '0 s')).replaceAll('-', '−');
}

export function isDuration(text: string): boolean {
  return /^-?P(?=[-\dT])/.test(text) && duration(text) !== text;
}

const RATES = /(share|rate|haircut|threshold|tovalue|confidence|deviation|pricemove|move|utilization)/i;
const MONEY = /(value|margin|debt|call|excess|loss|notional)$/i;

/** A finding's number in the unit its metric has. */
export function measured(metric: string | undefined, text: string): string {
  if (isDuration(text)) return duration(text);
  if (!isDecimal(text)) return spoken(text);
  if (metric && isRate(metric)) return percent(text);
  return grouped(trimmed(text, metric && MONEY.test(metric) ? 2 : 0));
}

export function isRate(metric: string): boolean {
  return /ToValue$|^loanToValue$/.test(metric) || (RATES.test(metric) && !/(thresholdValue|marginExcess)$/i.test(metric));
}

/** `shareOfMarketValue` and `SHORT_OPTION_MINIMUM` as words. */
export function words(name: string): string {
  const text = /^[A-Z0-9_]+$/.test(name) ? name.toLowerCase().replaceAll('_', ' ')
    : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return text;
}

export function titled(name: string): string {
  return capital(words(name));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function spoken(text: string): string {
  return text === 'true' ? 'yes' : text === 'false' ? 'no' : text;
}
