import assert from 'node:assert/strict';
import { BASE_URL, launch, pageOf } from './browser.mjs';
import { accessible } from './accessible.mjs';
import { governance } from './governance.mjs';
import { journey } from './journey.mjs';
import { People } from './people.mjs';
import { atProvider } from './provider.mjs';
import { records } from './records.mjs';
import { screens } from './screens.mjs';
import { strict } from './strict.mjs';
import { tampered } from './tampered.mjs';

/** Drives a browser through a running server; ends with 1 at the first thing that is not as it must be. */
const browser = await launch();
try {
  await strict();
  await atProvider(browser);
  const page = await pageOf(browser);
  const decision = await journey(page);
  const unexpected = page.faults.filter((fault) => !/status of 401|status of 503.*\/summary$/.test(fault));
  assert.deepEqual(unexpected, [], 'the pages raise no error of script, console or content security policy');
  await page.context().close();
  const people = new People(browser);
  const proposal = await governance(people);
  await records(people, decision, proposal);
  await tampered(people, proposal);
  await people.haveNoFaults();
  await people.leave();
  await accessible(browser);
  await screens(browser, process.env.SCREENS);
  console.log(`e2e: all held against ${BASE_URL}`);
} finally {
  await browser.close();
}
