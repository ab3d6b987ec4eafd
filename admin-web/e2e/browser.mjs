import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none'];

export const BASE_URL = (process.env.BASE_URL ?? 'http://localhost:9080').replace(/\/$/, '');
export const PASSWORD = process.env.DEMO_PASSWORD ?? 'demo';

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** A page that remembers every script error, failed policy of the browser and console error. */
export async function pageOf(browser, { width = 1280, scheme = 'light', scale = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: scale, colorScheme: scheme, reducedMotion: 'reduce', bypassCSP: false });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(`script: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && page.faults.push(`console: ${message.text()} ${message.location().url}`));
  return page;
}

export async function signIn(page, username = 'admin') {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation', { name: 'Pages' }).or(page.getByRole('button', { name: 'Open the menu' })).first().waitFor();
}
