import { BASE_URL, launch, pageOf, PASSWORD, signIn } from './browser.mjs';

/**
 * How a table of ten thousand rows feels: times of one run on this machine, printed and not judged. Against a server that runs:
 * `BASE_URL=… DEMO_PASSWORD=… node e2e/editor-times.mjs`. The draft that it begins is discarded again.
 */
const ROWS = 10_000;
const PASTED = 1_000;
const TIMES = 20;
const TABLE = 'tables/heartbeats.csv';
const API = `${BASE_URL}/api/v1`;

let token = '';
token = (await asked('POST', '/tokens', { username: 'author', password: PASSWORD })).accessToken;
const { draftId } = await asked('POST', '/drafts', { policy: 'standard', title: 'A long table', reason: 'To be discarded' });
const browser = await launch();
try {
  await filled(`/drafts/${draftId}/files/${TABLE}`);
  await measured(await opened());
} finally {
  await browser.close();
  await discarded();
}

async function asked(method, path, body) {
  const response = await fetch(API + path, { method, headers: headers(), body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

function headers(more) {
  return { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more };
}

/** A draft is discarded in the version that was seen. */
async function discarded() {
  const draft = await fetch(`${API}/drafts/${draftId}`, { headers: headers() });
  await fetch(`${API}/drafts/${draftId}`, { method: 'DELETE', headers: headers({ 'If-Match': draft.headers.get('ETag') }) });
}

async function filled(path) {
  const before = await fetch(API + path, { headers: headers({ Accept: 'text/plain' }) });
  await before.text();
  const rows = Array.from({ length: ROWS }, (_, row) => `row-${row},feed:${row}-USD,*,PT60S\n`).join('');
  const written = await fetch(API + path, { method: 'PUT', headers: headers({ 'Content-Type': 'text/plain', 'If-Match': before.headers.get('ETag') }), body: `row,source,assetClass,limit\n${rows}` });
  if (!written.ok) throw new Error(`PUT ${path}: ${written.status} ${await written.text()}`);
}

async function opened() {
  const page = await pageOf(browser);
  await page.goto(`${BASE_URL}/admin/`);
  await signIn(page, 'author');
  const from = performance.now();
  await page.goto(`${BASE_URL}/admin/drafts/${draftId}/tables/heartbeats`);
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  say('open until drawn', [performance.now() - from]);
  return page;
}

async function measured(page) {
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell').nth(2).click();
  say('frames while scrolled', await page.evaluate(scrolled));
  say('frames while going down by key', await framesDuring(page, async () => { for (let at = 0; at < TIMES; at++) await page.keyboard.press('PageDown'); }));
  await page.evaluate(watchKeys);
  const edits = [];
  for (let at = 0; at < TIMES; at++) edits.push(await painted(page, async () => { await page.keyboard.type('PT90S'); await page.keyboard.press('Enter'); }));
  say('five letters and Enter until painted', edits);
  say('a key until painted (8 ms are the least told)', await page.evaluate(() => window.keys_.splice(0)));
  const block = Array.from({ length: PASTED }, () => 'PT45S').join('\n');
  say(`paste of ${PASTED} rows until painted`, [await painted(page, () => page.evaluate(pasted, block))]);
  say('undo of it until painted', [await painted(page, () => page.keyboard.press('Control+z'))]);
  say('new row until painted', [await painted(page, () => page.getByRole('button', { name: 'New row' }).click())]);
}

/** In the page: what each key takes from its event until the next paint, as the browser itself measures it (Event Timing). */
function watchKeys() {
  window.keys_ = [];
  new PerformanceObserver((list) => window.keys_.push(...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration)))
    .observe({ type: 'event', durationThreshold: 16 });
}

/** In the page: a hundred screens, a frame each. */
async function scrolled() {
  const scroller = document.querySelector('[role=grid]');
  const frames = [];
  let last = performance.now();
  for (let at = 0; at < 100; at++) {
    scroller.scrollTop += 600;
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - last);
    last = performance.now();
  }
  scroller.scrollTop = 0;
  return frames;
}

function pasted(text) {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

async function framesDuring(page, act) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const frame = (now) => { window.frames_.push(now - last); last = now; window.watching_ = requestAnimationFrame(frame); };
    window.watching_ = requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(() => { cancelAnimationFrame(window.watching_); return window.frames_; });
}

async function painted(page, act) {
  const from = performance.now();
  await act();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return performance.now() - from;
}

function say(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`${what.padEnd(40)} n ${String(sorted.length).padStart(4)}   median ${at(0.5).padStart(8)} ms   p95 ${at(0.95).padStart(8)} ms   most ${at(1).padStart(8)} ms`);
}
