import type { ReactNode } from 'react';
import { Asked } from '../shell/Asked.tsx';
import { ConflictView } from './ConflictView.tsx';
import { Keeping } from './Keeping.tsx';
import { type FileOpened, useFile, useServerFile } from './use-file.ts';

interface Props { draft: string; path: string; children: (file: FileOpened, keeping: ReactNode) => ReactNode }

/** A file of the draft, asked for and opened; where another changed it meanwhile, both versions. */
export function OpenFile({ draft, path, children }: Props) {
  return <Asked query={useServerFile(draft, path)} lines={10}>{(server) => <Opened draft={draft} path={path} server={server}>{children}</Opened>}</Asked>;
}

function Opened({ draft, path, server, children }: Props & { server: { text: string; etag: string } }) {
  const file = useFile(draft, path, server);
  return (
    <>
      {file.kept.keeping === 'conflict' && <ConflictView draft={draft} path={path} file={file} />}
      {children(file, <Keeping file={file} />)}
    </>
  );
}
