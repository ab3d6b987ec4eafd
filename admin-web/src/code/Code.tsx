import { json } from '@codemirror/lang-json';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { look } from './look.ts';
import { ruleLanguage } from './rule-language.ts';

interface Props { text: string; label: string; language: Extension; numbered?: boolean }

/** Text to read, not to write; still focusable, so that it can be scrolled and copied by keyboard. */
function ReadOnly({ text, label, language, numbered }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          language, look, EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.lineWrapping,
          ...(numbered ? [lineNumbers()] : []),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true' }),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, label, language, numbered]);
  return <div ref={host} />;
}

const JSON_LANGUAGE = json();

export function JsonText({ text, label }: { text: string; label: string }) {
  return <ReadOnly text={text} label={label} language={JSON_LANGUAGE} numbered />;
}

export function RuleText({ text, label }: { text: string; label: string }) {
  return <ReadOnly text={text} label={label} language={ruleLanguage} />;
}
