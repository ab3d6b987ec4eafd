import type { Draft, DraftFile } from '../api/types.ts';
import { useHas, WRITES_DRAFTS } from '../sign-in/roles.ts';

/** Files that are not as the base has them. */
export function changedIn({ files }: Draft): DraftFile[] {
  return files.filter(({ path, digest, baseDigest }) => path !== 'policy.json' && digest !== baseDigest);
}

export function tablesIn({ files }: Draft): string[] {
  return files.map(({ path }) => /^tables\/(.*)\.csv$/.exec(path)?.[1]).filter((name): name is string => name !== undefined);
}

/** Whether the one who is signed in may type into the draft; a proposed one is typed into as well and takes its proposal back. */
export function useMayEdit({ state, policy }: Draft): boolean {
  const has = useHas(WRITES_DRAFTS, policy);
  return has && state !== 'DISCARDED';
}
