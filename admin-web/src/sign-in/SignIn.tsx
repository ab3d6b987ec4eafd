import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ask, ProblemError } from '../api/client.ts';
import type { Token } from '../api/types.ts';
import { Mark } from '../shell/Mark.tsx';
import { useTitle } from '../shell/title.ts';
import { session, useSession } from './session.ts';
import classes from './SignIn.module.css';

export function SignIn() {
  const signedIn = useSession();
  const [params] = useSearchParams();
  useTitle('Sign in');
  if (signedIn) return <Navigate to={target(params.get('to'))} replace />;
  return (
    <main className={classes.page}>
      <div className={classes.panel}>
        <div className={classes.brand}><Mark size={30} /><span>Collateral Policy</span></div>
        <h1 className={classes.heading}>Sign in</h1>
        {session.hasExpired() && (
          <Alert color="yellow" variant="light" mb="md">Your sign-in has ended. Sign in again to go on where you were.</Alert>
        )}
        <Credentials />
      </div>
    </main>
  );
}

function Credentials() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => ask<Token>('/tokens', { method: 'POST', body: { username, password } }),
    onSuccess: (token) => session.begin(token),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput label="User name" autoComplete="username" required withAsterisk={false} autoFocus size="md"
        value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
      <PasswordInput label="Password" autoComplete="current-password" required withAsterisk={false} size="md"
        value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      <div role="alert" className={classes.failure}>{signIn.isError && reason(signIn.error)}</div>
      <Button type="submit" size="md" fullWidth loading={signIn.isPending}>Sign in</Button>
    </form>
  );
}

function reason(error: Error): string {
  const unknown = error instanceof ProblemError && error.problem.status === 401;
  return unknown ? 'The user name or password is not right.' : error.message;
}

/** Only a path of these pages, so that a crafted link cannot lead elsewhere. */
export function target(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
