import { createBrowserRouter } from 'react-router';
import { Crash } from './shell/Crash.tsx';
import { Loading } from './shell/Loading.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignIn } from './sign-in/SignIn.tsx';

/** Each page is its own file of code, fetched when first visited. */
export const router = createBrowserRouter(
  [
    { path: '/sign-in', Component: SignIn, ErrorBoundary: Crash },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: Crash,
      HydrateFallback: Loading,
      children: [
        {
          ErrorBoundary: Crash,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./overview/Overview.tsx')).Overview }) },
            { path: 'try', lazy: async () => ({ Component: (await import('./try/Try.tsx')).Try }) },
            { path: 'decisions', lazy: async () => ({ Component: (await import('./decisions/DecisionList.tsx')).DecisionList }) },
            { path: 'decisions/:id', lazy: async () => ({ Component: (await import('./decisions/DecisionPage.tsx')).DecisionPage }) },
            { path: 'policies', lazy: async () => ({ Component: (await import('./policies/PolicyList.tsx')).PolicyList }) },
            { path: 'policies/:name', lazy: async () => ({ Component: (await import('./policies/PolicyPage.tsx')).PolicyPage }) },
            { path: 'policies/:name/versions/:version/:section?/:table?',
              lazy: async () => ({ Component: (await import('./policies/VersionPage.tsx')).VersionPage }) },
            { path: 'drafts', lazy: async () => ({ Component: (await import('./drafts/DraftList.tsx')).DraftList }) },
            { path: 'drafts/new', lazy: async () => ({ Component: (await import('./drafts/NewDraft.tsx')).NewDraft }) },
            { path: 'drafts/:id/:section?/:part?', lazy: async () => ({ Component: (await import('./drafts/DraftPage.tsx')).DraftPage }) },
            { path: 'proposals', lazy: async () => ({ Component: (await import('./proposals/ProposalList.tsx')).ProposalList }) },
            { path: 'proposals/:id/:section?', lazy: async () => ({ Component: (await import('./proposals/ProposalPage.tsx')).ProposalPage }) },
            { path: 'inbox', lazy: async () => ({ Component: (await import('./inbox/Inbox.tsx')).Inbox }) },
            { path: 'timelock', lazy: async () => ({ Component: (await import('./timelock/Timelock.tsx')).Timelock }) },
            { path: 'breakers', lazy: async () => ({ Component: (await import('./breakers/BreakersPage.tsx')).BreakersPage }) },
            { path: 'reports/:report?', lazy: async () => ({ Component: (await import('./reports/ReportsPage.tsx')).ReportsPage }) },
            { path: 'audit', lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }) },
            { path: 'audit/proof', lazy: async () => ({ Component: (await import('./audit/ProofPage.tsx')).ProofPage }) },
            { path: 'audit/bundle', lazy: async () => ({ Component: (await import('./audit/BundlePage.tsx')).BundlePage }) },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
);
