import spoken from './vocabulary.json' with { type: 'json' };

export interface Property { name: string; kind: string; note: string; constants?: string[] }
export interface Action { word: string; law: string; note: string; subjects: string[]; outputs: string[]; forms: string[] }
export interface Vocabulary {
  stages: Record<string, string[]>;
  facts: Record<string, { note: string; properties: Property[] }>;
  actions: Action[];
  laws: Record<string, string>; models: Record<string, string>; addOnKinds: Record<string, string>;
}

/** What a rule may say, as the engine has it. */
export const VOCABULARY = spoken as unknown as Vocabulary;

/** What a package brings to it. */
export interface PackageWords {
  stage: string;
  parameters: { name: string; title: string; unit: string; value: string }[];
  tables: { name: string; title: string; outputs: string[] }[];
  /** Names that rules of the package already use: components, reasons. */
  names: string[];
}
