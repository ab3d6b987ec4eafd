import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `src/code/vocabulary.json`: what a rule may say and what each word means, from the rules' own sources, whose
 * comments are the only place where that is written. Every build, test and development server begins with it.
 */
const ROOT = '../rules/src/main/java/io/collateralpolicy/';
const source = (path) => readFileSync(ROOT + path, 'utf8');
const KINDS = { String: 'text', boolean: 'boolean', BigDecimal: 'decimal', Duration: 'duration' };

export function vocabulary() {
  const stages = Object.fromEntries([...source('engine/Stage.java').matchAll(/^ {4}([A-Z]+)\(([\w., ]+)\)[,;]/gm)]
    .map(([, stage, facts]) => [stage, [...facts.matchAll(/(\w+)\.class/g)].map(([, name]) => name)]));
  return {
    stages,
    facts: Object.fromEntries(Object.values(stages).flat().map((fact) => [fact, { note: leadOf(source(`fact/${fact}.java`)), properties: propertiesOf(fact) }])),
    actions: actionsOf(source('engine/Action.java').split('public enum Action {')[1]),
    laws: notesOf(source('engine/Law.java')),
    models: notesOf(source('engine/MarginModelName.java')),
    addOnKinds: notesOf(source('engine/AddOnKind.java').split('private final')[0]),
  };
}

function propertiesOf(fact) {
  const text = source(`fact/${fact}.java`);
  const [, components] = new RegExp(`public record ${fact}\\(([\\s\\S]*?)\\)\\s*(?:implements|\\{)`).exec(text);
  const notes = { ...paramsOf(source('fact/asset/AssetProperties.java')), ...paramsOf(source('fact/asset/AssetMeasures.java')), ...paramsOf(text) };
  return components.split(',').map((component) => component.trim().split(/\s+/)).map(([type, name]) => ({
    name, kind: KINDS[type] ?? 'constant', note: notes[name] ?? '', ...(KINDS[type] ? {} : { constants: constantsOf(type) }),
  }));
}

/** Notes of `@param`; one that points elsewhere leaves the note that stands there. */
function paramsOf(text) {
  const doc = /\/\*\*([\s\S]*?)\*\/\s*public record/.exec(text)[1];
  return Object.fromEntries(doc.split('@param').slice(1).map((param) => /^\s*(\w+)\s+([\s\S]*)$/.exec(param))
    .map(([, name, note]) => [name, plain(note)]).filter(([, note]) => !note.startsWith('see Asset')));
}

function constantsOf(type) {
  return [...source(`fact/${type}.java`).matchAll(/^ {4}([A-Z_]+)(?:\([^)]*\))?[,;]/gm)].map(([, name]) => name);
}

function actionsOf(text) {
  const constant = /(?:\/\*\*([\s\S]*?)\*\/\s*)?[A-Z_]+\(\s*"(\w+)",\s*Law\.(\w+),\s*(?:List\.of\(([\s\S]*?)\)|Of\.(\w+)),\s*List\.of\(([^)]*)\)((?:,\s*[A-Z]+)*)\)[,;]/g;
  return [...text.matchAll(constant)].map(([, doc = '', word, law, subjects, named, outputs, forms]) => ({
    word, law, note: plain(doc), subjects: [...(subjects ?? subjectsOf(text, named)).matchAll(/(\w+)\.class/g)].map(([, name]) => name),
    outputs: [...outputs.matchAll(/"(\w+)"/g)].map(([, name]) => name), forms: [...forms.matchAll(/[A-Z]+/g)].map(([form]) => form),
  }));
}

/** Of a list that several actions name. */
function subjectsOf(text, name) {
  return new RegExp(`${name} =\\s*List\\.of\\(([\\s\\S]*?)\\);`).exec(text)[1];
}

function notesOf(text) {
  return Object.fromEntries([...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*([A-Z][A-Z_]+)\s*[(,;\n]/g)].map(([, doc, name]) => [name, plain(doc)]));
}

function leadOf(text) {
  return plain(/\/\*\*([\s\S]*?)\*\/\s*public record/.exec(text)[1].split(/<p>|@param/)[0]);
}

/** A comment without its stars and marks, one line. */
function plain(doc) {
  return doc.replace(/^\s*\*/gm, '').replace(/\{@\w+ ([^}]*)}/g, '$1').replace(/<\/?\w+>/g, '').replace(/\s+/g, ' ').trim();
}

if (process.argv[1]?.endsWith('vocabulary.mjs')) {
  writeFileSync('src/code/vocabulary.json', `${JSON.stringify(vocabulary(), null, 1)}\n`);
}
