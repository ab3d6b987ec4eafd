import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { Failure } from './Failure.tsx';
import { PageHead } from './PageHead.tsx';

/** A page that broke while being drawn; the rest of the frame stays usable. */
export function Crash() {
  const error = useRouteError();
  return (
    <div>
      <PageHead title="This page broke" lead="Nothing was changed on the server, and your drafts are kept." />
      <Failure error={error instanceof Error ? error : new Error(String(error))} />
      <Button ml="sm" onClick={() => window.location.reload()}>Load the page again</Button>
    </div>
  );
}
