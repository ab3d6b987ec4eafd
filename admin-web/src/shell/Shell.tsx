import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link, Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { useSession } from '../sign-in/session.ts';
import { Mark } from './Mark.tsx';
import { Navigation } from './Navigation.tsx';
import classes from './Shell.module.css';

/** Only narrow windows have it; its code comes when it is first opened. */
const Menu = lazy(async () => ({ default: (await import('./Menu.tsx')).Menu }));

/** The frame around every page; without a sign-in it leads there and back. */
export function Shell() {
  const signedIn = useSession();
  const { pathname, search, hash } = useLocation();
  if (!signedIn) {
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`} replace />;
  }
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">Skip to the page</a>
      <TopBar />
      <aside className={classes.side} aria-label="Menu"><div className={classes.sticky}><Brand /><Navigation /></div></aside>
      <Page />
    </div>
  );
}

function TopBar() {
  const [opened, { open, close }] = useDisclosure(false);
  const wasOpened = useRef(false);
  wasOpened.current ||= opened;
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <header className={classes.top}>
      <ActionIcon variant="subtle" color="gray" size={40} onClick={open} aria-label="Open the menu" aria-expanded={opened}>
        <IconMenu2 size={22} />
      </ActionIcon>
      <Brand />
      {wasOpened.current && <Suspense><Menu opened={opened} close={close} /></Suspense>}
    </header>
  );
}

function Brand() {
  return <Link to="/" className={classes.brand}><Mark /><span>Collateral Policy</span></Link>;
}

function Page() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  const busy = useNavigation().state !== 'idle';
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
    if (!window.location.hash) window.scrollTo?.(0, 0);
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={classes.main} aria-busy={busy}>
      <Outlet />
    </main>
  );
}
