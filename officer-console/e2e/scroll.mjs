// How smooth a long list is: scrolls through the declarations of a running platform and tells how long frames took.
// Told by its environment: GATEWAY, PASSWORD, ROWS (how many to scroll to, 10000 by default). Ends with 1 when fewer rows
// are there, or when one frame in a hundred took longer than LIMIT milliseconds (50 by default).
import { chromium } from 'playwright-core';

const { GATEWAY, PASSWORD } = process.env;
const ROWS = Number(process.env.ROWS ?? 10_000);
const LIMIT = Number(process.env.LIMIT ?? 50);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await page.goto(GATEWAY + '/console/declarations');
await page.waitForURL(/\/login$/);
await page.fill('#username', 'officer');
await page.fill('#password', PASSWORD);
await page.press('#password', 'Enter');
await page.locator('[data-row]').first().waitFor();
await page.evaluate(() => {
  window.frames_ = [];
  let before = performance.now();
  const tick = (now) => {
    window.frames_.push(now - before);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});
const list = page.getByRole('region', { name: 'Declarations' });
await list.hover();
const loaded = () => page.getByRole('status').first().textContent().then((text) => Number((text ?? '').match(/\d+/)?.[0] ?? 0));
let seen = 0;
for (let still = 0; seen < ROWS && still < 200; ) {
  await page.mouse.wheel(0, 1500);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  const now = await loaded();
  still = now > seen ? 0 : still + 1;
  seen = Math.max(seen, now);
}
const { frames, inDocument } = await page.evaluate(() => ({ frames: window.frames_, inDocument: document.querySelectorAll('main tbody tr').length }));
frames.sort((one, other) => one - other);
const rank = (share) => frames[Math.max(0, Math.ceil(share * frames.length) - 1)];
console.log(`${seen} rows, ${inDocument} of them in the document; ${frames.length} frames: p50 ${rank(0.5).toFixed(1)} ms, p90 ${rank(0.9).toFixed(1)} ms, p99 ${rank(0.99).toFixed(1)} ms, most ${rank(1).toFixed(1)} ms`);
await browser.close();
process.exit(seen >= ROWS && rank(0.99) <= LIMIT ? 0 : 1);
