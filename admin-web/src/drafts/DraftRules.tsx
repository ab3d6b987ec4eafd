import { useMemo, useRef, useState } from 'react';
import { NavLink } from 'react-router';
import type { Diagnostic, Draft } from '../api/types.ts';
import { RuleEditor } from '../code/RuleEditor.tsx';
import type { Note } from '../code/rule-notes.ts';
import { RuleText } from '../code/RuleText.tsx';
import { capital, words as spaced } from '../figures/words.ts';
import index from '../policies/Policies.module.css';
import { Empty, Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import classes from './Drafts.module.css';
import { changedIn, useMayEdit } from './files.ts';
import { OpenFile } from './OpenFile.tsx';
import { OtherProblems } from './OtherProblems.tsx';
import type { FileOpened } from './use-file.ts';
import { usePackageWords } from './use-policy-words.ts';
import { ofFile, useReading } from './use-reading.ts';

/** The draft's rules: one file chosen, as text. */
export function DraftRules({ draft, selected }: { draft: Draft; selected?: string }) {
  const files = draft.files.map(({ path }) => path).filter((path) => path.endsWith('.drl'));
  const changed = new Set(changedIn(draft).map(({ path }) => path));
  const file = files.find((candidate) => candidate === selected) ?? (selected ? undefined : files[0]);
  return (
    <div className={index.beside}>
      <nav className={index.index} aria-label="Rule files">
        <ul>{files.map((path) => (
          <li key={path}><NavLink to={`/drafts/${draft.draftId}/rules/${path}`} aria-current={path === file ? 'page' : undefined}>{path}{changed.has(path) && <span className={classes.changed}> changed</span>}</NavLink></li>
        ))}</ul>
      </nav>
      <div className={page.stack}>
        {file ? <OpenFile key={file} draft={draft.draftId} path={file}>{(opened, keeping) => <Rules draft={draft} path={file} file={opened} keeping={keeping} />}</OpenFile>
          : <Panel title="Rules"><Empty title={selected ? 'The draft has no such file' : 'The draft has no rules'} /></Panel>}
      </div>
    </div>
  );
}

interface Props { draft: Draft; path: string; file: FileOpened; keeping: React.ReactNode }

function Rules({ draft, path, file, keeping }: Props) {
  const words = usePackageWords(draft, path, file.kept.text);
  const read = useReading(draft.draftId, file);
  const diagnostics = useMemo(() => (read?.text === file.kept.text ? ofFile(read, path) : []), [read, path, file.kept.text]);
  const [note, setNote] = useState<Note>();
  const go = useRef<(line: number, character: number) => void>(undefined);
  const mayEdit = useMayEdit(draft);
  if (!mayEdit) return <Panel title={path} flush><RuleText text={file.kept.text} label={`Rules of ${path}`} /></Panel>;
  return (
    <Panel title={path} flush note={words.stage && <>{spaced(words.stage)} stage. Ctrl Space proposes what may stand there.</>} actions={keeping}>
      <div className={classes.editor}>
        <RuleEditor label={`Rules of ${path}`} text={file.kept.text} change={file.keeper.change} words={words} diagnostics={diagnostics} stand={setNote} ready={(way) => { go.current = way; }} />
      </div>
      <div className={classes.note} role="status">{note ? <><code>{note.title}</code><div className="quiet">{note.text}</div></> : <span className="quiet">What the word at the cursor means is said here.</span>}</div>
      <Problems diagnostics={diagnostics} go={(line, character) => go.current?.(line, character)} />
      <OtherProblems draft={draft} read={read} but={path} />
    </Panel>
  );
}

function Problems({ diagnostics, go }: { diagnostics: Diagnostic[]; go: (line: number, character: number) => void }) {
  if (diagnostics.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label="What is wrong with the rules">
      {diagnostics.slice(0, 50).map(({ range: { start }, message, suggestion }, at) => (
        <li key={at}><button type="button" onClick={() => go(start.line, start.character)}>Line {start.line + 1}</button> {capital(message)}{suggestion && `: ${suggestion}`}.</li>
      ))}
    </ul>
  );
}
