import assert from 'node:assert/strict';
import { BASE_URL, pageOf, signIn } from './browser.mjs';

/** One window for each who acts. */
export class People {
  constructor(browser) { this.browser = browser; this.pages = new Map(); }

  async as(user) {
    if (!this.pages.has(user)) {
      const page = await pageOf(this.browser);
      await page.goto(`${BASE_URL}/admin/`);
      await signIn(page, user);
      this.pages.set(user, page);
    }
    return this.pages.get(user);
  }

  /** Asks the server as this person; the body of what it answers. */
  async ask(user, path, { method = 'GET', type = 'application/json', body } = {}) {
    const page = await this.as(user);
    return page.evaluate(async ([to, init]) => {
      const { accessToken } = JSON.parse(sessionStorage.getItem('token'));
      const response = await fetch(`/api/v1${to}`, { ...init, headers: { ...init.headers, Authorization: `Bearer ${accessToken}` } });
      if (!response.ok) throw new Error(`${init.method} ${to}: ${response.status} ${await response.text()}`);
      return response.json();
    }, [path, { method, body, headers: body ? { 'Content-Type': type } : {} }]);
  }

  /** Not those that a story provoked, and not a first sweep on its way: both are shown as such. */
  async haveNoFaults() {
    const faults = [...this.pages].flatMap(([user, page]) => page.faults.filter((fault) => !/status of 4\d\d|status of 503.*\/summary$/.test(fault)).map((fault) => `${user}: ${fault}`));
    assert.deepEqual(faults, [], 'the pages raise no error of script, console or content security policy');
  }

  async leave() { for (const page of this.pages.values()) await page.context().close(); }
}

export async function step(name, check) {
  try {
    const note = await check();
    console.log(`e2e: ${name}${typeof note === 'string' ? `: ${note}` : ''}`);
    return note;
  } catch (error) {
    throw new Error(`e2e: ${name}: ${error.message}`, { cause: error });
  }
}
