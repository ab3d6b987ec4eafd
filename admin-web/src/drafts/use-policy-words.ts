import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { draftFile } from '../api/drafts.ts';
import type { Draft } from '../api/types.ts';
import type { PackageWords } from '../code/vocabulary.ts';
import type { Schema } from '../grid/columns.ts';

interface Manifest { rules?: { file: string; stage: string }[]; haircutComponents?: string[] }
interface Parameters { parameters?: PackageWords['parameters'] }

/** What the draft's own files bring to the words of a rule: parameters, tables, components, names in use. */
export function usePackageWords(draft: Draft, file: string, text: string): PackageWords {
  const manifest = parsed<Manifest>(useQuery(draftFile(draft.draftId, 'policy.json')).data?.text);
  const parameters = parsed<Parameters>(useQuery(draftFile(draft.draftId, 'parameters.json')).data?.text);
  const schemas = draft.files.map(({ path }) => path).filter((path) => /^tables\/.*\.json$/.test(path));
  const texts = useQueries({ queries: schemas.map((path) => draftFile(draft.draftId, path)), combine: (answers) => answers.map(({ data }) => data?.text).join('\u0000') });
  return useMemo(() => ({
    stage: manifest?.rules?.find((rules) => rules.file === file)?.stage ?? '',
    parameters: parameters?.parameters ?? [],
    tables: texts.split('\u0000').map((schema) => parsed<Schema>(schema)).filter((schema): schema is Schema => schema !== undefined)
      .map(({ name, title, columns }) => ({ name, title, outputs: columns.filter(({ role }) => role === 'OUTPUT').map((column) => column.name) })),
    names: [...new Set([...(manifest?.haircutComponents ?? []), ...[...text.matchAll(/decide\.\w+\(\$\w+, "([^"]+)"/g)].map(([, name]) => name)])].sort(),
  }), [manifest, parameters, texts, file, text]);
}

const read = new Map<string, unknown>();

/** A file as JSON; the same text gives the same object, and half a file gives nothing. */
function parsed<T>(text: string | undefined): T | undefined {
  if (!text) return undefined;
  if (!read.has(text)) {
    if (read.size > 200) read.clear();
    try { read.set(text, JSON.parse(text)); } catch { return undefined; }
  }
  return read.get(text) as T;
}
