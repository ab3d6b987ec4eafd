/**
 * Decimals as the server gives them: text. Arithmetic is exact on `BigInt`; no figure passes through a JavaScript number.
 */
interface Exact { units: bigint; places: number }

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export function isDecimal(text: string): boolean {
  return PLAIN.test(text);
}

function exact(text: string): Exact | undefined {
  const match = PLAIN.exec(text.trim());
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const units = BigInt(match[2] + fraction);
  return { units: match[1] === '-' ? -units : units, places: fraction.length };
}

function plain({ units, places }: Exact): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function aligned(a: Exact, b: Exact): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places), places];
}

/** Negative, 0 or positive; what is no decimal compares as equal. */
export function compare(left: string, right: string): number {
  const a = exact(left);
  const b = exact(right);
  if (!a || !b) return 0;
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function minus(left: string, right: string): string | undefined {
  const a = exact(left);
  const b = exact(right);
  if (!a || !b) return undefined;
  const [x, y, places] = aligned(a, b);
  return plain({ units: x - y, places });
}

/** `text × (100 + percent) / 100`, whole percents, cut (not rounded) to the places the text had, at least `least`. */
export function shiftedByPercent(text: string, percent: number, least = 0): string {
  const given = exact(text);
  if (!given || percent === 0) return text;
  const places = Math.min(18, Math.max(given.places, least));
  const shifted = given.units * BigInt(100 + Math.trunc(percent)) * 10n ** BigInt(places);
  return plain({ units: shifted / 10n ** BigInt(given.places + 2), places });
}

/** The same decimal with the point moved right: `0.15` by 2 is `15`. */
export function pointMoved(text: string, right: number): string {
  const given = exact(text);
  if (!given) return text;
  const places = given.places - right;
  return places >= 0 ? plain({ units: given.units, places })
    : plain({ units: given.units * 10n ** BigInt(-places), places: 0 });
}

/** Without the zeros at the end that say nothing, but never fewer than `least` places. */
export function trimmed(text: string, least = 0): string {
  const given = exact(text);
  if (!given) return text;
  let { units, places } = given;
  while (places > least && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return plain({ units, places });
}

/** With exactly `places` of them, halves away from zero: for the eye only, the exact figure stands beside it. */
export function rounded(text: string, places: number): string {
  const given = exact(text);
  if (!given) return text;
  if (given.places <= places) return plain({ units: given.units * 10n ** BigInt(places - given.places), places });
  const unit = 10n ** BigInt(given.places - places);
  const half = given.units < 0n ? -unit / 2n : unit / 2n;
  return plain({ units: (given.units + half) / unit, places });
}

export function isNegative(text: string): boolean {
  return compare(text, '0') < 0;
}
