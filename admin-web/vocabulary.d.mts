import type { Vocabulary } from './src/code/vocabulary.ts';

export function vocabulary(): Vocabulary;
