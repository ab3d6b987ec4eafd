/**
 * The draft is the text of a request body. The form reads it and writes single members of it, so that members the form
 * does not know, and their order, stay as they are.
 */
export type Path = (string | number)[];
export type Json = string | boolean | null | Json[] | { [name: string]: Json };

export interface Reading { value?: { [name: string]: Json }; fault?: string }

const NUMBER = /"(?:[^"\\]|\\.)*"|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

export function read(text: string): Reading {
  try {
    const value = JSON.parse(text) as Json;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return { fault: 'the body must be an object' };
    return hasNumbers(text) ? { fault: 'decimals must be strings, so that no digit is lost; put quotes around the numbers' } : { value };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** Whether a JSON number stands outside a string; the server refuses each. */
export function hasNumbers(text: string): boolean {
  return [...text.matchAll(NUMBER)].some((match) => match[1] !== undefined);
}

/** The same text with quotes around each number, digit for digit. */
export function quotedNumbers(text: string): string {
  return text.replace(NUMBER, (whole, number: string | undefined) => (number === undefined ? whole : `"${number}"`));
}

export function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((node, step) => {
    if (node === null || typeof node !== 'object') return undefined;
    return Array.isArray(node) ? node[step as number] : node[step];
  }, value);
}

export function written(value: Json): string {
  return JSON.stringify(value, null, 2);
}

/** The text with one member set, or taken out when `member` is undefined; a text that cannot be read stays. */
export function withMember(text: string, path: Path, member: Json | undefined): string {
  const { value } = read(text);
  return value ? written(changed(value, path, member) as Json) : text;
}

export function appended(text: string, path: Path, item: Json): string {
  const { value } = read(text);
  const list = at(value, path);
  return withMember(text, path, [...(Array.isArray(list) ? list : []), item]);
}

function changed(node: Json | undefined, [step, ...rest]: Path, member: Json | undefined): Json | undefined {
  if (step === undefined) return member;
  if (typeof step === 'number') {
    const list = Array.isArray(node) ? [...node] : [];
    const item = changed(list[step], rest, member);
    list.splice(step, 1, ...(item === undefined ? [] : [item]));
    return list;
  }
  const object = { ...(node as { [name: string]: Json } | undefined) };
  const inner = changed(object[step], rest, member);
  if (inner === undefined || (member === undefined && isEmpty(inner))) delete object[step];
  else object[step] = inner;
  return object;
}

/** An object whose last member went says nothing and would be refused for what it lacks. */
function isEmpty(node: Json): boolean {
  return node !== null && typeof node === 'object' && !Array.isArray(node) && Object.keys(node).length === 0;
}

/** The instant of the question put wherever the market says when it was seen. */
export function stamped(value: { [name: string]: Json }, now: string): { [name: string]: Json } {
  const market = value.market as { [name: string]: Json } | undefined;
  const fresh = (list: Json | undefined) => (Array.isArray(list) ? list.map((item) => ({ ...(item as object), publishedAt: now })) : undefined);
  const seen = market && {
    ...market,
    ...(market.quotes ? { quotes: fresh(market.quotes) as Json } : {}),
    ...(market.marks ? { marks: fresh(market.marks) as Json } : {}),
  };
  return { ...value, asOf: now, ...(seen ? { market: seen } : {}) };
}
