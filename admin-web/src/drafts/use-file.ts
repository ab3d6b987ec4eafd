import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { conflictOf, draftFile, write } from '../api/drafts.ts';
import { queryClient } from '../api/query-client.ts';
import { session } from '../sign-in/session.ts';
import { Keeper } from './keeper.ts';

/** Open files of this tab; a page that is left goes on being written. */
const keepers = new Map<string, Keeper>();
session.subscribe(() => {
  if (!session.current()) keepers.clear();
});

export function keeperOf(draft: string, path: string, server: { text: string; etag: string }): Keeper {
  const key = `draft ${draft} ${path}`;
  const open = keepers.get(key);
  if (open) return open;
  const keeper = new Keeper(server, {
    key, store: sessionStorage, isConflict: (error) => conflictOf(error) !== undefined,
    write: async (text, seen) => {
      const { digest = '' } = await write(draft, path, text, seen);
      queryClient.setQueryData(draftFile(draft, path).queryKey, { text, etag: digest });
      void queryClient.invalidateQueries({ queryKey: ['drafts', draft], exact: true });
      return { digest };
    },
  });
  keepers.set(key, keeper);
  return keeper;
}

export interface FileOpened { keeper: Keeper; kept: ReturnType<Keeper['current']> }

/** One file of a draft, opened to be typed into. */
export function useFile(draft: string, path: string, server: { text: string; etag: string }): FileOpened {
  const keeper = keeperOf(draft, path, server);
  useEffect(() => {
    keeper.follow(server);
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    return () => { window.removeEventListener('pagehide', leave); leave(); };
  }, [keeper, server]);
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.current) };
}

/** Asks for the file, then follows what others write of it. */
export function useServerFile(draft: string, path: string) {
  return useQuery({ ...draftFile(draft, path), refetchInterval: 10_000 });
}

/** What the draft's files are now, those under way included. */
export function useFresh(draft: string) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([...keepers].filter(([key]) => key.startsWith(`draft ${draft} `)).map(([, keeper]) => keeper.flush()));
    await client.invalidateQueries({ queryKey: ['drafts', draft] });
  };
}
