import { shortDigest } from '../figures/Digest.tsx';

/** A package by its label; several may bear one, so its digest goes with it where it is known. */
export interface Stamp { name: string; version: string; packageDigest?: string }
type Known = Omit<Required<Stamp>, 'name'>;

/** Where a package is shown: this one, whatever label others bear. */
export function packagePath({ name, version, packageDigest }: Stamp): string {
  return `/policies/${encodeURIComponent(name)}/versions/${packageDigest ?? encodeURIComponent(version)}`;
}

/** Its label, and the head of its digest where another package bears the same. */
export function packageLabel({ version, packageDigest }: Known, among: readonly Known[]): string {
  const isShared = among.some((other) => other.version === version && other.packageDigest !== packageDigest);
  return isShared ? `${version} · ${shortDigest(packageDigest).slice(0, 8)}` : version;
}
