import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildParserFile } from '@lezer/generator';
import { describe, expect, it } from 'vitest';
import { ruleLanguage } from './rule-language.ts';
import { noteAt } from './rule-notes.ts';
import { placeAt } from './rule-place.ts';
import { wordsAt } from './rule-words.ts';
import { type PackageWords, VOCABULARY } from './vocabulary.ts';

const POLICIES = join(process.cwd(), '../rules/policies');
const drl = readdirSync(POLICIES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.drl'));

const WORDS: PackageWords = {
  stage: 'TERMS', names: ['BASE'],
  parameters: [{ name: 'freshQuote', title: 'How old a quote may be', unit: 'duration', value: 'PT60S' }, { name: 'volatilityHaircut', title: 'Swings', unit: '%', value: '2' }],
  tables: [{ name: 'base-haircuts', title: 'Base haircuts', outputs: ['haircut'] }, { name: 'thresholds', title: 'Thresholds', outputs: ['liquidationThreshold'] }],
};

function brokenIn(text: string): number[] {
  const places: number[] = [];
  ruleLanguage.parser.parse(text).iterate({ enter: ({ type, from }) => { if (type.isError) places.push(from); } });
  return places;
}

/** Words where the mark `|` stands. */
function labels(text: string): string[] {
  const at = text.indexOf('|');
  return wordsAt(placeAt(text.replace('|', ''), at), WORDS).map(({ label }) => label);
}

const rule = (when: string, then = '') => `rule "HC-010 x"\n    @source("m")\nwhen\n    ${when}\nthen\n    ${then}\nend\n`;

describe('the grammar', () => {
  it('reads every rule that is shipped', () => {
    expect(drl.length).toBeGreaterThan(20);
    expect(drl.filter((file) => brokenIn(readFileSync(join(POLICIES, file), 'utf8')).length > 0)).toEqual([]);
  });

  it('marks what the language does not have', () => {
    for (const bad of ['$l : Lot( quantity + 1 > 0 )', '$l : Lot( asset.foo() )', '$l : Lot() from x', 'eval(true)']) {
      expect(brokenIn(rule(bad, 'decide.ineligible($l, "x");')), bad).not.toEqual([]);
    }
    expect(brokenIn(`rule "HC-010 x" salience 10 ${rule('$l : Lot()').slice(15)}`)).not.toEqual([]);
  });

  it('is the one whose parser is checked in', () => {
    const { parser } = buildParserFile(readFileSync('src/code/rule.grammar', 'utf8'), { typeScript: true, moduleStyle: 'es' });
    expect(readFileSync('src/code/rule-parser.ts', 'utf8').replace(/\s/g, '')).toBe(parser.replace(/\s/g, ''));
  });
});

it('the vocabulary has every action that is documented, and a meaning for every word', () => {
  const documented = [...readFileSync('../docs/rule-language.md', 'utf8').matchAll(/^\| `(\w+)\(\$subject/gm)].map(([, word]) => word);
  expect(VOCABULARY.actions.map(({ word }) => word).sort()).toEqual(documented.sort());
  const words = [...VOCABULARY.actions, ...Object.values(VOCABULARY.facts).flatMap(({ properties }) => properties)];
  expect(words.filter(({ note }) => note === '')).toEqual([]);
});

describe('what is proposed', () => {
  it('facts of the stage, then properties of the fact', () => {
    expect(labels(rule('|'))).toEqual(['Lot', 'Debt', 'Position', 'not', 'exists', 'then']);
    expect(labels(rule('$l : Lot( | )'))).toContain('quoteAge');
    expect(labels(rule('$l : Lot( assetClass == "X", as| )'))).not.toContain('marginExcess');
    expect(labels(rule('$l : Lot() $p : Position( | )'))).toContain('optionType');
  });

  it('what may be compared with a property, by its kind', () => {
    expect(labels(rule('$l : Lot( quoteAge <= | )'))).toEqual(['param.freshQuote']);
    expect(labels(rule('$l : Lot( quoteAge <= param.| )'))).toEqual(['freshQuote']);
    expect(labels(rule('$l : Lot( priced == | )'))).toEqual(['true', 'false']);
    expect(labels(rule('$l : Lot( marketValue > | )'))).toEqual(['0', '1', 'param.volatilityHaircut']);
    expect(labels(rule('$l : Lot() $d : Debt( debt > | )'))).toContain('$l.');
  });

  it('actions of what is bound, then their arguments one by one', () => {
    expect(labels(rule('$d : Debt()', '|'))).toContain('decide.useModel');
    expect(labels(rule('$d : Debt()', '|'))).not.toContain('decide.haircut');
    expect(labels(rule('$l : Lot()', 'decide.haircutFrom(|'))).toEqual(['$l']);
    expect(labels(rule('$l : Lot()', 'decide.haircutFrom($l, |'))).toEqual(['"BASE"']);
    expect(labels(rule('$l : Lot()', 'decide.haircutFrom($l, "BASE", |'))).toEqual(['"base-haircuts"']);
    expect(labels(rule('$l : Lot()', 'decide.limit($l, |'))).toContain('"quoteAge"');
  });

  it('a new rule outside of all', () => {
    expect(labels(`${rule('$l : Lot()', 'decide.ineligible($l, "x");')}\n|`)).toEqual(['rule']);
    expect(labels('|')).toEqual(['rule']);
  });
});

it('a word says what it means', () => {
  const text = rule('$l : Lot( quoteAge <= param.freshQuote )', 'decide.haircutFrom($l, "BASE", "base-haircuts");');
  const title = (word: string) => noteAt(text, text.indexOf(word) + 2, WORDS)?.title;
  expect(title('quoteAge')).toBe('Lot.quoteAge: duration');
  expect(title('freshQuote')).toBe('param.freshQuote = PT60S duration');
  expect(title('haircutFrom')).toBe('decide.haircutFrom($subject, name, table)');
  expect(title('base-haircuts')).toBe('table base-haircuts');
  expect(title('Lot(')).toBe('Lot');
  expect(title('when')).toBeUndefined();
});
