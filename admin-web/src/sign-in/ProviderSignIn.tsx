import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { me } from '../api/queries.ts';
import type { SignInProvider } from '../api/types.ts';
import { Lines } from '../shell/Loading.tsx';
import { isReturn, leave, reasonOf, returned } from './provider.ts';
import { session } from './session.ts';
import classes from './SignIn.module.css';

interface Props { provider: SignInProvider; to: string; arrive: (to: string) => void }

/** The way to the identity provider and back; who signed in there in this tab goes again by itself after a reload. */
export function ProviderSignIn({ provider, to, arrive }: Props) {
  const [params] = useSearchParams();
  const isBack = isReturn(params);
  const going = useMutation({ mutationFn: () => leave(provider, to) });
  const { mutate: go } = going;
  const isKnown = !isBack && session.wasAtProvider();
  useEffect(() => { if (isKnown) go(); }, [isKnown, go]);
  const back = useQuery({
    queryKey: ['sign-in', 'returned', params.get('state')], enabled: isBack, retry: false, staleTime: 'static', gcTime: 0,
    queryFn: async () => {
      const found = await returned(provider, params);
      const speaksFor = await me(found.accessToken);
      arrive(found.to);
      session.beginAtProvider(found.accessToken, speaksFor);
      return found.to;
    },
  });
  const failure = going.error ?? back.error;
  if (isBack && !failure) return <Lines count={3} />;
  return (
    <div className={classes.form}>
      {failure && <Alert role="alert" color="red" variant="light">{reasonOf(failure)}</Alert>}
      <Button size="md" fullWidth loading={going.isPending || going.isSuccess} onClick={() => go()}>Sign in at {new URL(provider.issuer).host}</Button>
    </div>
  );
}
