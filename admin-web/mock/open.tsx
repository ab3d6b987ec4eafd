import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { queryClient } from '../src/api/query-client.ts';
import type { Token } from '../src/api/types.ts';
import { session } from '../src/sign-in/session.ts';

/** Shows one page as it stands in the application, signed in, over the fixtures. */
export function open(Component: ComponentType, path: string, at: string, subject = 'officer', roles = ['admin', 'backend']) {
  session.begin({ accessToken: `mock-${subject}`, tokenType: 'Bearer', expiresAt: new Date(Date.now() + 60_000).toISOString(), subject, roles: roles as Token['roles'] });
  const router = createMemoryRouter([{ path, Component }, { path: '*', element: <p>another page</p> }], { initialEntries: [at] });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}><RouterProvider router={router} /></QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}
