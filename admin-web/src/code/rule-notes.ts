import { placeAt } from './rule-place.ts';
import { noteOf, propertyOf, signature } from './rule-words.ts';
import { type PackageWords, VOCABULARY } from './vocabulary.ts';

export interface Note { from: number; to: number; title: string; text: string }

/** What the word at a place means; nothing for words that mean nothing by themselves. */
export function noteAt(text: string, at: number, words: PackageWords): Note | undefined {
  const [from, to] = [back(text, at), at + (/^\w*/.exec(text.slice(at))?.[0].length ?? 0)];
  const word = text.slice(from, to);
  if (!word) return undefined;
  const found = meaning(text, from, to, word, words);
  return found && { from, to, ...found };
}

function meaning(text: string, from: number, to: number, word: string, words: PackageWords): Omit<Note, 'from' | 'to'> | undefined {
  const before = text.slice(Math.max(0, from - 12), from);
  const action = /decide\s*\.\s*$/.test(before) && VOCABULARY.actions.find((known) => known.word === word);
  if (action) return { title: `decide.${word}${signature(action)}`, text: noteOf(action) };
  const parameter = /param\.$/.test(before) && words.parameters.find(({ name }) => name === word);
  if (parameter) return { title: `param.${word} = ${parameter.value} ${parameter.unit}`, text: parameter.title };
  const quoted = quotedAround(text, from, to);
  if (quoted !== undefined) return ofText(quoted, words);
  if (VOCABULARY.facts[word]) return { title: word, text: VOCABULARY.facts[word].note };
  return ofProperty(text, from, word);
}

function ofText(quoted: string, words: PackageWords): Omit<Note, 'from' | 'to'> | undefined {
  const table = words.tables.find(({ name }) => name === quoted);
  if (table) return { title: `table ${quoted}`, text: `${table.title}. Gives ${table.outputs.join(', ')}.` };
  const named = VOCABULARY.models[quoted] ?? VOCABULARY.addOnKinds[quoted];
  return named ? { title: quoted, text: named } : undefined;
}

function ofProperty(text: string, from: number, word: string): Omit<Note, 'from' | 'to'> | undefined {
  const place = placeAt(text, from);
  const fact = place.in === 'pattern' || place.in === 'boundProperty' ? place.fact : undefined;
  const property = propertyOf(fact, word);
  return property && { title: `${fact}.${word}: ${property.kind}`, text: property.note };
}

function back(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\w/.test(text[from - 1])) from -= 1;
  return from;
}

function quotedAround(text: string, from: number, to: number): string | undefined {
  const start = text.lastIndexOf('\n', from) + 1;
  const open = text.slice(start, from).split('"').length % 2 === 0 ? text.lastIndexOf('"', from - 1) : -1;
  const close = text.indexOf('"', to);
  return open >= start && close > 0 ? text.slice(open + 1, close) : undefined;
}
