import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { draftFile, fileByDigest } from '../api/drafts.ts';
import type { Draft, DraftFile } from '../api/types.ts';
import { FileDiff } from '../diff/FileDiff.tsx';
import { Asked } from '../shell/Asked.tsx';
import { Empty, Panel } from '../shell/Panel.tsx';
import page from '../shell/Page.module.css';
import { changedIn } from './files.ts';
import { Steps } from './Steps.tsx';

/** What the draft changes, file by file, and what comes next. */
export function Changes({ draft }: { draft: Draft }) {
  const changed = changedIn(draft);
  return (
    <>
      <Steps draft={draft} />
      <div className={page.stack}>
        {changed.length === 0 && <Panel title="Changes"><Empty title="Nothing is changed yet">Open <Link to={`/drafts/${draft.draftId}/tables`}>a table</Link>, <Link to={`/drafts/${draft.draftId}/rules`}>rules</Link> or <Link to={`/drafts/${draft.draftId}/parameters`}>parameters</Link>.</Empty></Panel>}
        {changed.map((file) => <ChangedFile key={file.path} draft={draft} file={file} />)}
      </div>
    </>
  );
}

function ChangedFile({ draft, file: { path, baseDigest, digest, changedBy } }: { draft: Draft; file: DraftFile }) {
  const after = useQuery({ ...draftFile(draft.draftId, path), queryKey: [...draftFile(draft.draftId, path).queryKey, digest] });
  const before = useQuery({ ...fileByDigest(draft.draftId, path, baseDigest ?? ''), enabled: Boolean(baseDigest) });
  return (
    <Panel title={path} flush note={changedBy && <>changed by {changedBy}</>} actions={<Link to={`/drafts/${draft.draftId}/${partOf(path)}`}>Edit</Link>}>
      <Asked query={after} lines={4}>
        {({ text }) => (baseDigest
          ? <Asked query={before} lines={4}>{(was) => <FileDiff path={path} before={was.text} after={text} />}</Asked>
          : <FileDiff path={path} before="" after={text} />)}
      </Asked>
    </Panel>
  );
}

export function partOf(path: string): string {
  const table = /^tables\/(.*)\.(csv|json)$/.exec(path);
  if (table) return `tables/${table[1]}`;
  if (path.endsWith('.drl')) return `rules/${path}`;
  const scenario = /^scenarios\/(.*)\.json$/.exec(path);
  return scenario ? `scenarios/${scenario[1]}` : path === 'parameters.json' ? 'parameters' : '';
}
