import {
  IconClipboardList, IconFlask2, IconGauge, IconListCheck, IconLock, IconLogout, type Icon,
} from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { NavLink } from 'react-router';
import { session, useSession } from '../sign-in/session.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './Navigation.module.css';

const PAGES: { to: string; label: string; icon: Icon }[] = [
  { to: '/', label: 'Overview', icon: IconGauge },
  { to: '/try', label: 'Try a decision', icon: IconFlask2 },
  { to: '/decisions', label: 'Decisions', icon: IconListCheck },
  { to: '/policies', label: 'Policies', icon: IconClipboardList },
  { to: '/audit', label: 'Audit', icon: IconLock },
];

const READS_AUDIT = ['auditor', 'admin'];

export function Navigation() {
  const roles = useSession()?.roles ?? [];
  const shown = PAGES.filter((page) => page.to !== '/audit' || roles.some((role) => READS_AUDIT.includes(role)));
  return (
    <div className={classes.stack}>
      <nav aria-label="Pages" className={classes.pages}>
        {shown.map(({ to, label, icon: Sign }) => (
          <NavLink key={to} to={to} end={to === '/'} className={classes.page}>
            <Sign size={18} stroke={1.7} aria-hidden="true" />{label}
          </NavLink>
        ))}
      </nav>
      <Who />
    </div>
  );
}

function Who() {
  const signedIn = useSession();
  if (!signedIn) return null;
  return (
    <section className={classes.who} aria-label="Signed in">
      <SchemeSwitch />
      <div>
        <div className={classes.subject}>{signedIn.subject}</div>
        <ul className={classes.roles} aria-label="Roles">{signedIn.roles.map((role) => <li key={role}>{role}</li>)}</ul>
      </div>
      <Button variant="default" size="xs" fullWidth leftSection={<IconLogout size={15} aria-hidden="true" />}
        onClick={() => session.end()}>Sign out</Button>
    </section>
  );
}
