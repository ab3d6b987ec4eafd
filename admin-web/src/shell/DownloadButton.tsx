import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { askBytes } from '../api/client.ts';
import { Failure } from './Failure.tsx';

interface Props { path: string; accept?: string; file: string; disabled?: boolean; children: string }

/** Saves what the server answers, byte for byte; a link could not carry the token. */
export function DownloadButton({ path, accept, file, disabled, children }: Props) {
  const take = useMutation({ mutationFn: () => askBytes(path, accept), onSuccess: (bytes) => save(bytes, file) });
  return (
    <>
      <Button variant="default" size="xs" disabled={disabled} loading={take.isPending} leftSection={<IconDownload size={15} aria-hidden="true" />} onClick={() => take.mutate()}>{children}</Button>
      {take.error && <Failure error={take.error} />}
    </>
  );
}

function save(bytes: Blob, file: string) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(bytes), download: file });
  link.click();
  URL.revokeObjectURL(link.href);
}
