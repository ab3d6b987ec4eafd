import { json } from '@codemirror/lang-json';
import { foldGutter } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { look } from './look.ts';

const JSON_LANGUAGE = json();

/** JSON to read, not to write; still focusable, so that it can be scrolled and copied by keyboard. */
export function JsonText({ text, label }: { text: string; label: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          JSON_LANGUAGE, look, foldGutter(), EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.lineWrapping,
          lineNumbers(),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true' }),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, label]);
  return <div ref={host} />;
}
