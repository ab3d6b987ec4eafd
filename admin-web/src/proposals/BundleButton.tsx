import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { askBytes } from '../api/client.ts';
import { Failure } from '../shell/Failure.tsx';

/** Everything that was signed, to be re-run without this server. */
export function BundleButton({ id }: { id: string }) {
  const take = useMutation({
    mutationFn: () => askBytes(`/proposals/${encodeURIComponent(id)}/evidence/bundle`),
    onSuccess: (bytes) => {
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(bytes), download: `evidence-${id}.zip` });
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      <Button variant="default" loading={take.isPending} leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={() => take.mutate()}>Evidence bundle</Button>
      {take.error && <Failure error={take.error} />}
    </>
  );
}
