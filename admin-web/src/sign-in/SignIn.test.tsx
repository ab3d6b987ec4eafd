import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { session } from './session.ts';
import { SignIn, target } from './SignIn.tsx';

function open(at: string) {
  const router = createMemoryRouter([{ path: '/sign-in', Component: SignIn }, { path: '*', element: <p>inside</p> }], { initialEntries: [at] });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}><RouterProvider router={router} /></QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

async function give(password: string) {
  await userEvent.type(await screen.findByLabelText('User name'), 'auditor');
  await userEvent.type(screen.getByLabelText('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  beforeEach(() => session.end());

  it('leads back to where one wanted to go', async () => {
    const router = open('/sign-in?to=%2Fdecisions%2Fdec_1%23x');
    await give('right');
    await screen.findByText('inside');
    expect(router.state.location.pathname).toBe('/decisions/dec_1');
    expect(router.state.location.hash).toBe('#x');
    expect(session.current()?.subject).toBe('auditor');
  });

  it('says that the password is wrong and keeps the name', async () => {
    open('/sign-in');
    await give('wrong');
    expect((await screen.findByRole('alert')).textContent).toBe('The user name or password is not right.');
    expect((screen.getByLabelText('User name') as HTMLInputElement).value).toBe('auditor');
    expect(session.current()).toBeUndefined();
  });

  it('tells that a sign-in has ended', () => {
    session.begin({ accessToken: 't', tokenType: 'Bearer', expiresAt: new Date(Date.now() + 60_000).toISOString(), subject: 's', roles: [] });
    session.expire();
    open('/sign-in');
    expect(screen.getByText(/sign-in has ended/)).toBeTruthy();
  });
});

it('a target outside these pages is not followed', () => {
  expect(target('//evil.example')).toBe('/');
  expect(target('https://evil.example')).toBe('/');
  expect(target('/\\evil.example')).toBe('/');
  expect(target('/try?x=1')).toBe('/try?x=1');
});
