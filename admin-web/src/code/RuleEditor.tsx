import { acceptCompletion, autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '../api/types.ts';
import { look } from './look.ts';
import { fitting } from './rule-diagnostics.ts';
import { ruleLanguage } from './rule-language.ts';
import { type Note, noteAt } from './rule-notes.ts';
import { placeAt } from './rule-place.ts';
import { wordsAt } from './rule-words.ts';
import type { PackageWords } from './vocabulary.ts';

interface Props {
  label: string; text: string; change: (text: string) => void; words: PackageWords; diagnostics: readonly Diagnostic[];
  /** What the word under the cursor means, for a line under the editor. */
  stand: (note: Note | undefined) => void;
  /** Given a way to bring a line into view. */
  ready?: (go: (line: number, character: number) => void) => void;
}

/** Rules as text, with what may stand where one types, what words mean, and what the server says of them. */
export function RuleEditor({ label, text, diagnostics, ready, ...told }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const now = useRef(told);
  now.current = told;
  useEffect(() => {
    const editor = new EditorView({ parent: host.current!, state: EditorState.create({ doc: text, extensions: extensions(label, now) }) });
    view.current = editor;
    ready?.((line, character) => go(editor, line, character));
    return () => editor.destroy();
    // The text is followed by the effect below.
  }, [label]);
  useEffect(() => {
    const doc = view.current?.state.doc;
    if (doc && doc.toString() !== text) view.current!.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (view.current) view.current.dispatch(setDiagnostics(view.current.state, fitting(view.current.state.doc, diagnostics)));
  }, [diagnostics, text]);
  return <div ref={host} />;
}

type Told = { current: Pick<Props, 'change' | 'words' | 'stand'> };

function extensions(label: string, told: Told) {
  return [
    ruleLanguage, look, lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(), lintGutter(),
    autocompletion({ override: [(context) => completed(context, told.current.words)], icons: false }),
    hoverTooltip((editor, at) => tooltip(noteAt(editor.state.doc.toString(), at, told.current.words))),
    keymap.of([{ key: 'Tab', run: acceptCompletion }, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) told.current.change(update.state.doc.toString());
      if (update.selectionSet || update.docChanged) told.current.stand(noteAt(update.state.doc.toString(), update.state.selection.main.head, told.current.words));
    }),
  ];
}

function completed(context: CompletionContext, words: PackageWords) {
  const typed = context.matchBefore(/"?[$\w.-]*"?/);
  if (!context.explicit && (!typed || typed.from === typed.to)) return null;
  const text = context.state.doc.toString();
  const dotted = /(?:param|\$\w+)\.\w*$/.exec(typed?.text ?? '') ? (typed!.from + typed!.text.lastIndexOf('.') + 1) : (typed?.from ?? context.pos);
  return { from: dotted, options: wordsAt(placeAt(text, context.pos), words), validFor: /^"?[$\w.-]*$/ };
}

function tooltip(note: Note | undefined) {
  return note ? {
    pos: note.from, end: note.to, above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-note';
      dom.append(Object.assign(document.createElement('strong'), { textContent: note.title }), Object.assign(document.createElement('div'), { textContent: note.text }));
      return { dom };
    },
  } : null;
}

function go(editor: EditorView, line: number, character: number) {
  const at = editor.state.doc.line(Math.min(line + 1, editor.state.doc.lines)).from + character;
  const anchor = Math.min(at, editor.state.doc.length);
  editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  editor.focus();
}
