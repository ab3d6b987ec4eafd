/** `2026-11-27T12:30:05.123Z` in a field of seconds: never the browser's own zone. */
export function localOf(instant: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(instant)?.[0] ?? '';
}

/** The instant that a field says in UTC; `exact` itself, with its fraction, where the field was not moved from it. */
export function instantOf(local: string, exact: string): string {
  const seconds = /T\d\d:\d\d$/.test(local) ? `${local}:00` : local;
  return seconds === localOf(exact) ? exact : `${seconds}Z`;
}
