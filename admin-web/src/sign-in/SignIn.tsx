import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ask, ProblemError } from '../api/client.ts';
import { signInWays } from '../api/queries.ts';
import type { Token } from '../api/types.ts';
import { Asked } from '../shell/Asked.tsx';
import { Lines } from '../shell/Loading.tsx';
import { Mark } from '../shell/Mark.tsx';
import { useTitle } from '../shell/title.ts';
import { session, useSession } from './session.ts';
import classes from './SignIn.module.css';

/** Its code comes where there is a provider. */
const ProviderSignIn = lazy(async () => ({ default: (await import('./ProviderSignIn.tsx')).ProviderSignIn }));

export function SignIn() {
  const signedIn = useSession();
  const [params] = useSearchParams();
  useTitle('Sign in');
  const [arrived, arrive] = useState('');
  const ways = useQuery(signInWays);
  const to = target(arrived || params.get('to'));
  if (signedIn) return <Navigate to={to} replace />;
  return (
    <main className={classes.page}>
      <div className={classes.panel}>
        <div className={classes.brand}><Mark size={30} /><span>Collateral Policy</span></div>
        <h1 className={classes.heading}>Sign in</h1>
        {session.hasExpired() && (
          <Alert color="yellow" variant="light" mb="md">Your sign-in has ended. Sign in again to go on where you were.</Alert>
        )}
        <Asked query={ways} lines={3}>
          {({ localUsers, provider }) => (
            <div className={classes.ways}>
              {provider && <Suspense fallback={<Lines count={2} />}><ProviderSignIn provider={provider} to={to} arrive={arrive} /></Suspense>}
              {provider && localUsers && <p className={classes.or}>or as a local user</p>}
              {localUsers && <Credentials isFirst={!provider} />}
              {!provider && !localUsers && <p>These pages know no way to sign in here: the operator names a client of the identity provider, <code>jwt.client</code>.</p>}
            </div>
          )}
        </Asked>
      </div>
    </main>
  );
}

function Credentials({ isFirst }: { isFirst: boolean }) {
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
      <TextInput label="User name" autoComplete="username" required withAsterisk={false} autoFocus={isFirst} size="md"
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
