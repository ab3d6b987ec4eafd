const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** The day that ends with the coming minute, as instants of whole minutes. */
export function lastDay(now = Date.now()): { from: string; until: string } {
  const until = Math.ceil(now / MINUTE) * MINUTE;
  return { from: instant(until - DAY), until: instant(until) };
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
