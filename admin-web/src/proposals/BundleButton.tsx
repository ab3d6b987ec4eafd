import { DownloadButton } from '../shell/DownloadButton.tsx';

/** Everything that was signed, to be re-run without this server. */
export function BundleButton({ id }: { id: string }) {
  return <DownloadButton path={`/proposals/${encodeURIComponent(id)}/evidence/bundle`} file={`evidence-${id}.zip`}>Evidence bundle</DownloadButton>;
}
