import { useCallback, useEffect, useState } from 'react';
import { appended, type Json, type Path, type Reading, read, withMember, written } from './draft.ts';
import { EXAMPLES } from './examples.ts';

const KEY = 'try-draft';

export interface Draft extends Reading {
  text: string;
  replace: (text: string) => void;
  set: (path: Path, member: Json | undefined) => void;
  append: (path: Path, item: Json) => void;
}

/** The draft of this tab; it outlives a reload and the end of a sign-in. */
export function useDraft(): Draft {
  const [text, setText] = useState(() => sessionStorage.getItem(KEY) ?? written(EXAMPLES[0].body));
  useEffect(() => sessionStorage.setItem(KEY, text), [text]);
  const set = useCallback((path: Path, member: Json | undefined) => setText((now) => withMember(now, path, member)), []);
  const append = useCallback((path: Path, item: Json) => setText((now) => appended(now, path, item)), []);
  return { text, ...read(text), replace: setText, set, append };
}
