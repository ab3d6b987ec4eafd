import type { RulePlace } from './rule-place.ts';
import { type Action, type PackageWords, type Property, VOCABULARY } from './vocabulary.ts';

export interface Word { label: string; type: string; detail?: string; info?: string; apply?: string }

const FORMS: Record<string, (words: PackageWords, action: Action, subject?: string) => Word[]> = {
  TABLE: ({ tables }, { outputs }) => tables.filter((table) => outputs.every((output) => table.outputs.includes(output)))
    .map(({ name, title }) => ({ label: `"${name}"`, type: 'table', info: title })),
  KIND: () => Object.entries(VOCABULARY.addOnKinds).map(([name, note]) => ({ label: `"${name}"`, type: 'constant', info: note })),
  MODEL: () => Object.entries(VOCABULARY.models).map(([name, note]) => ({ label: `"${name}"`, type: 'constant', info: note })),
  METRIC: (_, __, subject) => propertiesOf(subject).filter(({ kind }) => kind === 'decimal' || kind === 'duration').map((property) => ({ ...ofProperty(property), label: `"${property.name}"` })),
  NAME: ({ names }) => names.map((name) => ({ label: `"${name}"`, type: 'text' })),
  BOUND: (words) => [...digits(), ...parameters(words, 'decimal'), ...parameters(words, 'duration')],
  DURATION: (words) => parameters(words, 'duration'),
};

/** What may stand at a place of a rule, with what each word means. */
export function wordsAt(place: RulePlace, words: PackageWords): Word[] {
  switch (place.in) {
    case 'file': return [{ label: 'rule', type: 'keyword', detail: 'a new rule', apply: 'rule "XX-010 what it says"\n    @source("document, section")\nwhen\n    $lot : Lot()\nthen\n    \nend\n' }];
    case 'header': return ['@source("")', '@rationale("")', 'when'].map((label) => ({ label, type: 'keyword' }));
    case 'condition': return [...facts(words.stage), ...['not', 'exists', 'then'].map((label) => ({ label, type: 'keyword' }))];
    case 'pattern': return place.property ? values(propertyOf(place.fact, place.property), words, place.bound) : propertiesOf(place.fact).map(ofProperty);
    case 'parameter': return parameters(words, place.property && propertyOf(place.fact, place.property)?.kind).map((word) => ({ ...word, label: word.label.replace('param.', '') }));
    case 'boundProperty': return propertiesOf(place.fact).map(ofProperty);
    case 'call': return [...actions(Object.values(place.bound)), { label: 'end', type: 'keyword' }];
    case 'arguments': return argumentsOf(place, words);
  }
}

function argumentsOf({ action: word, argument, bound, subject }: Extract<RulePlace, { in: 'arguments' }>, words: PackageWords): Word[] {
  const action = VOCABULARY.actions.find((known) => known.word === word);
  if (!action) return [];
  const bindings = Object.entries(bound).map(([binding, fact]) => ({ label: binding, type: 'variable', detail: fact }));
  if (argument === 0) return bindings.filter(({ detail }) => action.subjects.includes(detail));
  return FORMS[action.forms[argument - 1]]?.(words, action, subject) ?? [];
}

function facts(stage: string): Word[] {
  return (VOCABULARY.stages[stage] ?? Object.keys(VOCABULARY.facts)).map((fact) => ({
    label: fact, type: 'class', info: VOCABULARY.facts[fact].note, apply: `$${fact.charAt(0).toLowerCase()}${fact.slice(1)} : ${fact}()`,
  }));
}

function actions(facts: string[]): Word[] {
  return VOCABULARY.actions.filter(({ subjects }) => facts.length === 0 || subjects.some((subject) => facts.includes(subject)))
    .map((action) => ({ label: `decide.${action.word}`, type: 'function', detail: signature(action), info: noteOf(action) }));
}

export function signature({ forms }: Action): string {
  return `($subject${forms.map((form) => `, ${form.toLowerCase()}`).join('')})`;
}

export function noteOf({ note, law }: Action): string {
  return `${note} Several rules on one subject: ${VOCABULARY.laws[law].charAt(0).toLowerCase()}${VOCABULARY.laws[law].slice(1)}`;
}

function values(property: Property | undefined, words: PackageWords, bound: Record<string, string>): Word[] {
  if (!property) return [];
  const others = Object.entries(bound).map(([binding, fact]) => ({ label: `${binding}.`, type: 'variable', detail: fact }));
  switch (property.kind) {
    case 'boolean': return [{ label: 'true', type: 'constant' }, { label: 'false', type: 'constant' }];
    case 'constant': return (property.constants ?? []).map((label) => ({ label, type: 'constant' }));
    case 'decimal': return [...digits(), ...parameters(words, 'decimal'), ...others];
    case 'duration': return [...parameters(words, 'duration'), ...others];
    default: return [...parameters(words, 'text'), ...others];
  }
}

const digits = (): Word[] => ['0', '1'].map((label) => ({ label, type: 'constant' }));

function parameters({ parameters: known }: PackageWords, kind?: string): Word[] {
  const fits = (unit: string) => kind === undefined || (kind === 'duration' || kind === 'text' ? unit === kind : unit !== 'duration' && unit !== 'text');
  return known.filter(({ unit }) => fits(unit)).map(({ name, title, value, unit }) => ({ label: `param.${name}`, type: 'property', detail: `${value} ${unit}`, info: title }));
}

function ofProperty({ name, kind, note }: Property): Word {
  return { label: name, type: 'property', detail: kind, info: note };
}

export function propertiesOf(fact?: string): Property[] {
  return fact === undefined ? [] : (VOCABULARY.facts[fact]?.properties ?? []);
}

export function propertyOf(fact: string | undefined, name: string): Property | undefined {
  return propertiesOf(fact).find((property) => property.name === name);
}
