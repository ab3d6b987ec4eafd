import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, indentOnInput, syntaxTree } from '@codemirror/language';
import { type Diagnostic, linter, lintGutter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { look } from './look.ts';

interface Props { text: string; label: string; change: (text: string) => void }

/** An editor of JSON whose text belongs to the page; Tab leaves it, as in any other field. */
export function JsonEditor({ text, label, change }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const told = useRef(change);
  told.current = change;
  useEffect(() => {
    view.current = new EditorView({ parent: host.current!, state: EditorState.create({ doc: text, extensions: extensions(label, told) }) });
    return () => view.current?.destroy();
    // The text is followed by the effect below.
  }, [label]);
  useEffect(() => {
    const doc = view.current?.state.doc;
    if (doc && doc.toString() !== text) view.current!.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  return <div ref={host} />;
}

function extensions(label: string, told: { current: (text: string) => void }) {
  return [
    json(), look, lineNumbers(), foldGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(),
    linter(jsonParseLinter()), linter(numbers), lintGutter(), keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorView.updateListener.of((update) => update.docChanged && told.current(update.state.doc.toString())),
  ];
}

/** The server takes no JSON number: a decimal that passed through one may have lost digits. */
function numbers(view: EditorView): Diagnostic[] {
  const found: Diagnostic[] = [];
  syntaxTree(view.state).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'Number') found.push({ from, to, severity: 'error', message: 'decimals are strings: put quotes around it' });
    },
  });
  return found;
}
