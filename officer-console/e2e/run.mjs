// An officer's day in a real browser. Told by its environment: GATEWAY, PASSWORD, CLICKS, KEYS and MEASURED (the MRNs of three
// dirty shipments under control), COFFEE (the MRN of trader-b's coffee that is held), LEFT (a container
// that left a port without release), ALUMINIUM (a declaration that
// trader-new can lodge) and SCREENSHOTS (a folder). Ends with 1 and a sentence at the first thing that is not so.
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const { GATEWAY, PASSWORD, CLICKS, KEYS, MEASURED, COFFEE, LEFT, ALUMINIUM, SCREENSHOTS } = process.env;
mkdirSync(SCREENSHOTS, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const failures = [];

function ok(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

async function person(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', colorScheme: 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => failures.push(`${name}: ${error.message}`));
  await page.goto(GATEWAY + '/console/');
  await signIn(page, name);
  await page.waitForURL(/\/console\//);
  return { context, page };
}

async function signIn(page, name) {
  await page.waitForURL(/\/login$/);
  await page.fill('#username', name);
  await page.fill('#password', PASSWORD);
  await page.press('#password', 'Enter');
}

/** The page as a picture and under axe, in both schemes. */
async function look(page, name) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, scheme);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${scheme}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    for (const violation of violations) {
      failures.push(`${name} (${scheme}): ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function step(name, work) {
  const began = Date.now();
  try {
    await work();
    console.log(`ok    ${name} (${Date.now() - began} ms)`);
  } catch (error) {
    console.log(`FAIL  ${name}: ${error.message}`);
    failures.push(name);
    throw error;
  }
}

/** Goes on with Tab until the wanted thing has the focus, as somebody without a mouse does. */
async function tabTo(page, wanted) {
  const target = page.locator(wanted).first();
  await target.waitFor({ state: 'attached' });
  for (let press = 0; press < 120; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** Calls the API as whoever is logged in, for what other steps do by hand. */
async function call(page, method, path, body) {
  const answer = await page.evaluate(
    async ([method, path, body]) => {
      const proof = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
      const response = await fetch('/api/v1' + path, { method, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': proof }, body: body && JSON.stringify(body) });
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    [method, path, body],
  );
  return answer.body;
}

/** Asks again until the answer is the wanted one. */
async function until(wanted, ask) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`It never came: ${wanted}`);
}

/** Picks an option from a list that opens. */
async function choose(form, label, option) {
  await form.getByRole('combobox', { name: label }).or(form.getByRole('textbox', { name: label })).first().click();
  await form.page().getByRole('option', { name: option }).first().click();
}

/** The next call of this kind arrives, and its answer is lost on the way back. */
async function loseOneAnswer(page, path) {
  let lost = false;
  await page.route(path, async (route) => {
    if (lost || route.request().method() !== 'POST') return route.continue();
    lost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

/** Comes back to the page after a minute elsewhere, so that it asks anew for what it shows. */
async function comeBackLater(page, path) {
  const asked = page.waitForRequest((request) => request.url().includes(path) && request.method() === 'GET');
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 60_000;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await (await asked).response();
}

async function typeReading(page, [device, indicator, value, spread, uncertainty = 'Repeatability']) {
  await page.getByRole('button', { name: 'Type a reading in' }).click();
  const form = page.getByRole('form', { name: 'Type a reading in' });
  await choose(form, 'Device', device);
  await form.getByLabel('Element or substance').fill(indicator);
  await form.getByLabel('Value, mg/kg').fill(value);
  await form.getByLabel(uncertainty).fill(spread);
  return form;
}

async function judged(page, form, verdict) {
  await form.getByRole('button', { name: 'Have it judged' }).click();
  await page.getByRole('status').filter({ hasText: 'Judged: ' }).filter({ hasText: verdict }).waitFor();
}

async function takeSample(request, laboratory, seal) {
  await request.getByRole('button', { name: /^Take a sample/ }).click();
  const form = request.getByRole('form', { name: /^Take a sample/ });
  if (laboratory) await choose(form, 'Laboratory', laboratory);
  await form.getByLabel('Seal number').fill(seal);
  await look(request.page(), 'sample');
  await form.getByRole('button', { name: 'Record the sample' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Opens the oldest test of the laboratory's queue and signs for its sample. */
async function receiveSample(page) {
  await page.goto(GATEWAY + '/console/laboratory');
  await page.locator('[data-row]').first().click();
  await page.getByRole('form', { name: 'Receive the sample' }).waitFor();
  await look(page, 'laboratory-test');
  await page.getByLabel('intact').check();
  await page.getByRole('button', { name: 'Sign for it' }).click();
  await page.getByRole('form', { name: 'Report the result' }).waitFor();
}

async function typeResult(page, value) {
  await page.getByLabel('Method').fill('IEC 62321-5');
  await page.getByLabel('Accreditation').fill('DEMO-L');
  await page.getByLabel('Value, mg/kg').fill(value);
  await page.getByLabel('Expanded uncertainty').fill('60');
  await page.getByLabel('Reference of the report').fill(`R-${value}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(value) });
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => /^[0-9a-f]{64}$/.test(input.value)));
}

const message = (way) => `The load is mixed plastic waste that needs prior informed consent (${way}).`;

try {
  const { page, context } = await person('officer');

  await step('the dashboard is there, live, and each chart is a table too', async () => {
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await page.getByText(/^Live as of/).waitFor();
    await page.getByRole('row', { name: /Under control/ }).first().waitFor();
    await look(page, 'dashboard');
    for (const table of await page.getByText('Table', { exact: true }).all()) await table.click();
    await page.getByRole('columnheader', { name: 'Decided', exact: true }).waitFor();
    await look(page, 'dashboard-tables');
  });

  await step('no token is in the browser', async () => {
    const held = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    ok(!/eyJ[\w-]+\./.test(held), `A token is in the browser: ${held}`);
    const cookies = await context.cookies(GATEWAY);
    const session = cookies.find((cookie) => cookie.name === 'GREENLANE_SESSION');
    ok(session?.httpOnly && session.sameSite === 'Lax', 'The session cookie is HttpOnly and SameSite=Lax');
  });

  await step('a declaration is found by filters, which are saved under a name', async () => {
    await page.getByRole('link', { name: 'Declarations' }).click();
    await page.getByLabel('MRN, LRN or document').fill(CLICKS.toLowerCase().slice(0, 12));
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('link', { name: CLICKS }).waitFor();
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByLabel('Save these filters').fill('The dirty one');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'The dirty one', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete: The dirty one' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'The dirty one', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await look(page, 'declarations');
    await page.getByLabel('MRN, LRN or document').fill('x');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('alert').getByText('Send the first 3', { exact: false }).waitFor();
    await look(page, 'declarations-refused');
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  await step('the declaration tells its goods, its reasons, its trader and its message', async () => {
    await page.goto(`${GATEWAY}/console/declarations/${CLICKS}`);
    await page.getByRole('heading', { name: CLICKS }).waitFor();
    await page.getByText('Lodged; the declaration is being assessed.').waitFor();
    await look(page, 'declaration');
    await page.getByRole('tab', { name: 'Decisions' }).click();
    await page.getByText('Versions used').waitFor();
    await page.getByRole('region', { name: 'Measures of the decision in force' }).getByText('✗ Missing:').first().waitFor();
    if ((await page.getByText(/^Risk: \d+ points/).count()) > 0) throw new Error('An examiner is told the points');
    await look(page, 'declaration-decisions');
    await page.getByRole('tab', { name: 'Trader' }).click();
    await page.getByText('Compliance rate').first().waitFor();
    await look(page, 'declaration-trader');
    await page.getByRole('tab', { name: 'Message' }).click();
    await page.getByRole('button', { name: 'Show the message' }).click();
    await page.getByText('"goodsItems"').waitFor();
    await look(page, 'declaration-message');
  });

  await step('by clicks alone: from the list to the refusal', async () => {
    await page.getByRole('link', { name: 'Inspections' }).click();
    await page.getByRole('link', { name: CLICKS }).waitFor();
    await look(page, 'inspections');
    await page.getByRole('link', { name: CLICKS }).click();
    await page.getByRole('button', { name: 'Claim', exact: true }).click();
    await page.getByText('Not conform', { exact: true }).first().click();
    await page.getByRole('combobox', { name: 'Topic' }).or(page.getByRole('textbox', { name: 'Topic' })).first().click();
    await page.getByRole('option', { name: 'Waste' }).click();
    await page.getByLabel('Severity (0 to 1)').fill('0.8');
    await page.getByRole('combobox', { name: 'What happens to the goods' }).or(page.getByRole('textbox', { name: 'What happens to the goods' })).first().click();
    await page.getByRole('option', { name: 'Take back' }).click();
    await page.getByLabel('Reason, for the file').fill('Mixed and dirty plastic waste, no consent');
    await page.getByLabel('What the trader will read').fill(message('clicks'));
    await look(page, 'case');
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await page.getByRole('dialog').getByText(message('clicks')).waitFor();
    await look(page, 'case-preview');
    await page.getByRole('button', { name: 'Send and conclude' }).click();
    await page.getByText('Concluded', { exact: true }).first().waitFor();
    await look(page, 'case-concluded');
    await page.goto(`${GATEWAY}/console/declarations/${CLICKS}`);
    await page.getByText('Refused', { exact: true }).first().waitFor();
    await page.getByText(message('clicks')).first().waitFor();
  });

  await step('by keyboard alone, while the session ends in between and nothing typed is lost', async () => {
    await page.goto(`${GATEWAY}/console/`);
    await page.getByText(/^Live as of/).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await look(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    // Keys go where the caret is, which comes a moment after the palette.
    await page.getByPlaceholder('Type a page, an MRN or a command').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('inspec');
    await page.getByRole('option', { name: 'Inspections' }).waitFor();
    await look(page, 'palette');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]').first().waitFor();
    for (let press = 0; press < 500; press++) {
      await page.keyboard.press('j');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === KEYS) break;
    }
    await page.keyboard.press('c');
    await page.getByRole('status').filter({ hasText: `${KEYS}: officer has it.` }).waitFor();
    ok((await page.evaluate(() => document.activeElement?.textContent)) === KEYS, 'The focus stays on the row that was claimed');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: KEYS }).waitFor();
    await tabTo(page, 'form input[type=radio][value=CONFORM]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'form [placeholder="Choose a topic"]');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Waste' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, 'form input[inputmode=decimal]');
    await page.keyboard.type('0.8');
    const fields = await page.locator('form textarea:not([aria-hidden])').all();
    ok(fields.length === 2, `There are two texts to write, not ${fields.length}`);
    await tabTo(page, 'form label:has-text("What happens to the goods") ~ * input');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Take back' }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, 'form textarea:not([aria-hidden])');
    await page.keyboard.type('Mixed and dirty plastic waste, no consent');
    await page.keyboard.press('Tab');
    await page.keyboard.type(message('keys'));

    await context.clearCookies({ name: 'GREENLANE_SESSION' });
    await context.clearCookies({ name: 'GREENLANE_LOGIN' });
    await tabTo(page, 'form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(message('keys')).waitFor();
    await tabTo(page, 'button:has-text("Send and conclude")');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await look(page, 'session-ended');
    const opened = context.waitForEvent('page');
    await tabTo(page, 'a:has-text("Log in in a new tab")');
    await page.keyboard.press('Enter');
    const other = await opened;
    await signIn(other, 'officer');
    await other.getByRole('heading', { name: 'You are logged in' }).waitFor();
    await look(other, 'logged-in');
    await other.close();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor({ state: 'detached' });
    ok((await page.getByLabel('What the trader will read').inputValue()) === message('keys'), 'What was typed is still there');
    await tabTo(page, 'form button[type=submit]');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button:has-text("Send and conclude")');
    await page.keyboard.press('Enter');
    await page.getByText(s('Concluded')).first().waitFor();
  });

  await step('devices are registered, and an officer sees what a reading says against its limits', async () => {
    await page.goto(`${GATEWAY}/console/devices`);
    // Whoever was here before may have registered some.
    await page.getByText('Your offices have no devices yet.', { exact: false }).or(page.getByRole('table')).first().waitFor();
    await look(page, 'devices-first');
    for (const [type, serial, rule, due] of [['X-ray', 'XRF-0042', 'IEC', '2099-12-31'], ['Infrared', 'FTIR-7', 'ILAC', '2020-01-31']]) {
      await page.goto(`${GATEWAY}/console/devices`);
      await page.getByRole('button', { name: 'Register a device' }).click();
      const form = page.getByRole('form', { name: 'Register a device' });
      await choose(form, 'Type', new RegExp(type));
      await form.getByLabel('Serial number').fill(serial);
      await form.getByRole('button', { name: 'Register', exact: true }).click();
      await form.getByRole('alert').getByText('decisionRule', { exact: false }).first().waitFor();
      await choose(form, 'Customs office', 'NLRTM001');
      await choose(form, 'Decision rule', new RegExp(rule));
      await form.getByLabel('Calibrated until').fill(due);
      await look(page, 'device-registering');
      await form.getByRole('button', { name: 'Register', exact: true }).click();
      await page.getByRole('heading', { name: serial }).waitFor();
    }
    await page.getByText('Overdue since 2020-01-31').waitFor();
    await page.getByRole('button', { name: 'Enter a new calibration' }).click();
    await look(page, 'device-overdue');
    await page.getByRole('form').getByLabel('Calibrated until').fill('2099-01-31');
    await page.getByRole('button', { name: 'Save the new date' }).click();
    await page.getByRole('form').waitFor({ state: 'detached' });
    await page.getByText('2099-01-31').waitFor();

    await page.goto(`${GATEWAY}/console/inspections`);
    await page.getByRole('link', { name: MEASURED }).click();
    await page.getByText('No reading yet.').waitFor();
    await look(page, 'case-without-readings');
    await page.getByRole('button', { name: 'Claim', exact: true }).click();
    await judged(page, await typeReading(page, [/XRF-0042/, 'Pb', '300', '12']), 'Below the limit');
    await judged(page, await typeReading(page, [/XRF-0042/, 'Hg', '5000', '80']), 'Over the limit');
    const form = await typeReading(page, [/FTIR-7/, 'DEHP', '950', '100', 'Expanded uncertainty']);
    await look(page, 'reading-typed');
    await judged(page, form, 'A laboratory must say');
    const readings = page.getByRole('region', { name: 'Readings of rapid tests' }).first();
    await readings.getByText('950 mg/kg ± 100 passes conditionally', { exact: false }).waitFor();
    await readings.getByText('below up to 664 mg/kg · over from 1336 mg/kg').waitFor();
    ok((await readings.locator('.track .zone').count()) === 9, 'Each reading stands against below, between and over');
    await page.getByRole('region', { name: 'Item 1, DEHP' }).getByText('Waits for a laboratory').waitFor();
    await look(page, 'case-readings');
    await readings.getByText('Table', { exact: true }).click();
    await readings.getByRole('columnheader', { name: 'Limits' }).waitFor();
    await look(page, 'case-readings-table');
  });

  await step('a reading whose answer is lost, and one typed without a connection, count once', async () => {
    const rows = page.getByRole('region', { name: 'Readings of rapid tests' }).first().getByRole('row');
    const before = await rows.count();
    const calls = '**/api/v1/inspections/*/readings';
    await loseOneAnswer(page, calls);
    await judged(page, await typeReading(page, [/XRF-0042/, 'Pb', '310', '12']), 'Below the limit');
    await page.unroute(calls);
    await page.getByText('310 mg/kg lies', { exact: false }).first().waitFor();

    const form = await typeReading(page, [/XRF-0042/, 'Pb', '320', '12']);
    await page.reload();
    ok((await form.getByLabel('Value, mg/kg').inputValue()) === '320', 'What was typed is there after the page is loaded anew');
    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'Have it judged' }).click();
    await page.getByText('Nobody answers.', { exact: false }).waitFor();
    await look(page, 'reading-cut-off');
    await page.context().setOffline(false);
    await page.getByRole('status').filter({ hasText: 'Judged: Item 1, Pb, 320' }).waitFor();
    await page.getByText('320 mg/kg lies', { exact: false }).nth(1).waitFor();
    ok((await rows.count()) === before + 2, 'Each of the two readings is there once');
    await page.getByRole('link', { name: 'Devices' }).click();
    await page.locator('[data-row]').first().waitFor();
    await look(page, 'devices');
    await page.getByRole('link', { name: 'XRF-0042' }).click();
    await page.getByRole('link', { name: 'Item 1, Hg' }).waitFor();
    await look(page, 'device');
    await page.getByRole('link', { name: 'Item 1, Hg' }).click();
    await page.getByRole('heading', { name: MEASURED }).waitFor();
  });

  await step('a laboratory reports though its session ends, a second one differs, and an officer decides', async () => {
    const request = page.getByRole('region', { name: 'Item 1, DEHP' });
    await loseOneAnswer(page, '**/samples');
    await takeSample(request, /Rotterdam/, `SEAL-1-${MEASURED}`);
    await request.getByRole('button', { name: 'Hand it over' }).click();
    const over = request.getByRole('form', { name: 'Hand it over' });
    await over.getByLabel('Handed to').fill('Courier 7');
    await over.getByLabel('intact').check();
    await look(page, 'hand-over');
    await over.getByRole('button', { name: 'Record the hand-over' }).click();
    await over.waitFor({ state: 'detached' });
    ok((await request.getByText(/^Sample with seal/).count()) === 1, 'The sample whose answer was lost is there once');

    const lab = await person('lab');
    await lab.page.getByRole('heading', { name: 'Tests' }).waitFor();
    await lab.page.locator('[data-row]').first().waitFor();
    await look(lab.page, 'laboratory');
    await receiveSample(lab.page);
    await lab.page.getByRole('button', { name: 'Report', exact: true }).click();
    await lab.page.getByRole('alert').getByText('reportSha256', { exact: false }).first().waitFor();
    await look(lab.page, 'laboratory-result-refused');
    await typeResult(lab.page, '1200');
    await look(lab.page, 'laboratory-result');
    await lab.context.clearCookies({ name: 'GREENLANE_SESSION' });
    await lab.context.clearCookies({ name: 'GREENLANE_LOGIN' });
    await lab.page.getByRole('button', { name: 'Report', exact: true }).click();
    await lab.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await comeBackLater(lab.page, '/api/v1/laboratory/tests/');
    const opened = lab.context.waitForEvent('page');
    await lab.page.getByRole('link', { name: 'Log in in a new tab' }).click();
    const other = await opened;
    await signIn(other, 'lab');
    await other.getByRole('heading', { name: 'You are logged in' }).waitFor();
    await lab.page.getByText('Nothing more is to do here.', { exact: false }).waitFor();
    await look(lab.page, 'laboratory-reported');
    await lab.context.close();

    await page.reload();
    await request.getByText('1200 mg/kg ± 60 (k = 2) fails: not conform', { exact: false }).waitFor();
    await request.getByRole('button', { name: 'Second test' }).click();
    const second = request.getByRole('form', { name: 'Second test' });
    await choose(second, 'Laboratory', /Hamburg/);
    await second.getByLabel('Why').fill('The trader contests the result');
    await second.getByRole('button', { name: 'Ask for it' }).click();
    await second.waitFor({ state: 'detached' });
    await takeSample(request, null, `SEAL-2-${MEASURED}`);
    const another = await person('lab-2');
    await receiveSample(another.page);
    await typeResult(another.page, '700');
    await another.page.getByRole('button', { name: 'Report', exact: true }).click();
    await another.page.getByText('Nothing more is to do here.', { exact: false }).waitFor();
    await another.context.close();

    await page.reload();
    await request.getByText('The two laboratories found different things.').waitFor();
    await request.getByRole('button', { name: 'Decide' }).click();
    const decision = request.getByRole('form', { name: 'Decide' });
    await decision.getByLabel('not conform', { exact: true }).check();
    await decision.getByLabel('Why').fill('The first sample is of the part that was mixed in');
    await look(page, 'laboratories-differ');
    await decision.getByRole('button', { name: 'Decide', exact: true }).click();
    await request.getByText('officer decided: not conform.', { exact: false }).waitFor();
    await look(page, 'case-laboratories');
  });

  await step('what a role does not include is said, not shown', async () => {
    await page.goto(`${GATEWAY}/console/audit`);
    await page.getByRole('heading', { name: 'Your role does not include this page.' }).waitFor();
    await look(page, 'forbidden');
    await page.goto(`${GATEWAY}/console/nothing-here`);
    await page.getByRole('heading', { name: 'There is no such page.' }).waitFor();
    await look(page, 'not-found');
  });

  await step('an operator proposes, a supervisor decides', async () => {
    const operator = await person('operator');
    await operator.page.getByRole('link', { name: 'Dead letters' }).click();
    await operator.page.locator('[data-row]').first().waitFor();
    await look(operator.page, 'dead-letters');
    await operator.page.locator('[data-row]').first().click();
    await operator.page.getByText('Discard it').click();
    await operator.page.getByLabel('Why', { exact: true }).fill('A test message of the terminal');
    await look(operator.page, 'dead-letter');
    await operator.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await operator.page.getByText('Somebody else has to decide').waitFor();
    const letter = operator.page.url();
    await operator.context.close();

    const supervisor = await person('supervisor');
    await supervisor.page.goto(letter);
    await supervisor.page.getByText('A test message of the terminal').waitFor();
    await look(supervisor.page, 'dead-letter-proposed');
    await supervisor.page.getByRole('button', { name: 'Approve and carry out' }).click();
    await supervisor.page.getByText('Discarded', { exact: true }).first().waitFor();

    await supervisor.page.getByRole('link', { name: 'Audit' }).click();
    await supervisor.page.getByText('Dead letter approved').first().waitFor();
    await look(supervisor.page, 'audit');
    await supervisor.context.close();
  });

  await step('an analyst changes a measure, which is rehearsed and approved by another', async () => {
    const analyst = await person('analyst');
    await analyst.page.getByRole('link', { name: 'Measures' }).click();
    await analyst.page.getByLabel('Commodity code').fill('39159080');
    await analyst.page.getByLabel('To (country)').fill('NL');
    await analyst.page.getByRole('button', { name: 'Look up' }).click();
    await analyst.page.getByText('EU-WASTE-PLASTIC').waitFor();
    await look(analyst.page, 'measures');
    await analyst.page.goto(`${GATEWAY}/console/declarations/${CLICKS}`);
    await analyst.page.getByRole('tab', { name: 'Decisions' }).click();
    await analyst.page.getByText(/^Risk: \d+ points/).waitFor();
    await look(analyst.page, 'declaration-waterfall');
    await analyst.page.getByRole('link', { name: 'Measures' }).click();
    await analyst.page.getByRole('link', { name: 'plant-health' }).click();
    await analyst.page.getByRole('heading', { name: 'Plant health' }).waitFor();
    await look(analyst.page, 'pack');
    await analyst.page.getByRole('button', { name: 'Propose a change' }).click();
    const lines = analyst.page.getByLabel('Lines', { exact: true });
    await lines.fill((await lines.inputValue()) + '\n0807 | melons and papayas');
    await analyst.page.getByLabel('Why', { exact: true }).fill('Melons need the certificate too');
    await look(analyst.page, 'measure-editor');
    await analyst.page.getByLabel('Decides from').fill('2020-01-01');
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByRole('alert').getByText('cannot be put in force', { exact: false }).first().waitFor();
    await look(analyst.page, 'measure-editor-refused');
    await analyst.page.getByLabel('Decides from').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByText('melons and papayas').waitFor();
    await analyst.page.getByRole('button', { name: 'Rehearse' }).click();
    await analyst.page.getByText(/of the last \d+ decisions would have come out otherwise/).waitFor();
    await look(analyst.page, 'proposal');
    const proposal = analyst.page.url();
    await analyst.context.close();
    const supervisor = await person('supervisor');
    await supervisor.page.goto(proposal);
    await supervisor.page.getByRole('button', { name: /^Approve/ }).click();
    await supervisor.page.getByText('Approved', { exact: true }).first().waitFor();
    await look(supervisor.page, 'proposal-approved');
    await supervisor.page.goto(`${GATEWAY}/console/traders/NL900000018`);
    await supervisor.page.getByRole('heading', { name: 'By topic' }).waitFor();
    await supervisor.page.getByRole('img', { name: 'The last 24 months' }).waitFor();
    await look(supervisor.page, 'trader');
    await supervisor.context.close();
  });

  await step('an analyst writes a criterion, tests it on the past, and another puts it in force', async () => {
    const analyst = await person('analyst');
    await analyst.page.getByRole('link', { name: 'Criteria' }).click();
    // Whoever was here before may have put one in force.
    await analyst.page.getByText('No criterion is in force', { exact: false }).or(analyst.page.getByText('GOODS-FOR-THE-FAIR')).first().waitFor();
    await look(analyst.page, 'criteria-first');
    await analyst.page.getByRole('button', { name: 'Write a criterion' }).click();
    await analyst.page.getByLabel('Code').fill('CHEAP-SCRAP');
    await analyst.page.getByLabel('Title').fill('Plastic scrap at a low price');
    await analyst.page.getByLabel('Matches when').fill('item.colour == "red"');
    await analyst.page.getByRole('alert').getByText('column', { exact: false }).first().waitFor();
    await look(analyst.page, 'criterion-flawed');
    await analyst.page.getByLabel('Matches when').fill('item.commodityCode.startsWith("3915") && valuePer');
    await analyst.page.getByRole('button', { name: 'item.valuePerKg' }).click();
    await analyst.page.getByLabel('Matches when').press('End');
    await analyst.page.keyboard.type(' < 5.0');
    await analyst.page.getByText('This can be evaluated.').waitFor();
    await analyst.page.getByLabel('Customs offices').pressSequentially('NLRTM001, DEHAM001');
    ok((await analyst.page.getByLabel('Customs offices').inputValue()) === 'NLRTM001, DEHAM001', 'a second office cannot be typed');
    await analyst.page.getByLabel('For the examiner').fill('Open the middle of the load');
    await analyst.page.getByLabel('Why', { exact: true }).fill('Clean scrap is not given away');
    await look(analyst.page, 'criterion-editor');
    await analyst.page.getByRole('button', { name: 'Save the draft' }).click();
    await analyst.page.getByRole('button', { name: 'Back-test' }).click();
    await analyst.page.getByRole('heading', { name: 'What it would have done' }).waitFor();
    await analyst.page.getByRole('img', { name: 'Where the matches went' }).waitFor();
    await look(analyst.page, 'criterion-tested');
    await analyst.page.getByRole('button', { name: 'Submit', exact: true }).click();
    await analyst.page.getByText('Somebody else has to approve your proposal.').waitFor();
    const submitted = analyst.page.url();
    await analyst.context.close();
    const supervisor = await person('supervisor');
    await supervisor.page.goto(submitted);
    await supervisor.page.getByRole('button', { name: /^Approve/ }).click();
    await supervisor.page.getByText('In force', { exact: true }).first().waitFor();
    await supervisor.page.getByRole('link', { name: 'Criteria' }).click();
    await supervisor.page.getByText('CHEAP-SCRAP').first().waitFor();
    await look(supervisor.page, 'criteria');
    await supervisor.context.close();
  });

  await step('papers that no machine can verify become a case of their own, and an officer says what they are worth', async () => {
    const analyst = await person('analyst');
    const criterion = { code: 'SEE-ALUMINIUM', title: 'Papers of aluminium', expression: 'item.commodityCode.startsWith("7604") && declaration.importer == "NL900000018"', lane: 'YELLOW', rate: '1', validFrom: '2026-01-01', instructions: 'Compare the stamp' };
    const { id } = await call(analyst.page, 'POST', '/criteria/proposals', { criterion, why: 'A forged stamp was seen' });
    await call(analyst.page, 'POST', `/criteria/proposals/${id}/backtest`, {});
    await until((answer) => answer.state === 'SUBMITTED', () => call(analyst.page, 'POST', `/criteria/proposals/${id}/submission`, {}));
    await analyst.context.close();
    const supervisor = await person('supervisor');
    await call(supervisor.page, 'POST', `/criteria/proposals/${id}/approval`, {});
    const trader = await person('trader-new');
    const hasDocumentary = (answer) => answer.items?.length > 0;
    await until(hasDocumentary, async () => {
      // The criterion reaches those who decide a moment later.
      await call(trader.page, 'POST', '/declarations', { ...JSON.parse(ALUMINIUM), lrn: `SEEN-${Date.now()}` });
      return call(page, 'GET', '/inspections?kind=DOCUMENTARY');
    });
    await trader.context.close();

    await page.goto(`${GATEWAY}/console/inspections`);
    await page.getByText('Papers (Yellow)').first().click();
    await page.waitForURL(/kind=DOCUMENTARY/);
    await page.locator('[data-row]').first().waitFor();
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByLabel('Save these filters').fill('Papers');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.keyboard.press('Escape');
    await look(page, 'worklist-papers');
    const mrn = await page.locator('[data-row]').first().textContent();
    await page.getByRole('button', { name: `Claim ${mrn}` }).click();
    await page.getByRole('status').filter({ hasText: `${mrn}: officer has it.` }).waitFor();
    await page.getByRole('link', { name: mrn }).click();

    await page.locator('input[type=file]').setInputFiles({ name: 'stamp.txt', mimeType: 'text/plain', buffer: Buffer.from(`The stamp of ${mrn}`) });
    await page.getByRole('link', { name: 'stamp.txt' }).waitFor();
    const calls = '**/api/v1/inspections/*/findings';
    await loseOneAnswer(page, calls);
    await page.getByRole('button', { name: 'Write a finding down' }).click();
    await page.getByRole('form', { name: 'Write a finding down' }).getByLabel('Conform', { exact: true }).check();
    await page.getByRole('checkbox', { name: /stamp.txt/ }).check();
    await page.getByLabel('Note').fill('The stamp is the one of the chamber');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('button', { name: 'Correct the finding about item 1' }).waitFor();
    await page.unroute(calls);
    ok((await page.getByText('The stamp is the one of the chamber').count()) === 1, 'The finding whose answer was lost is there once');

    const form = page.getByRole('form', { name: 'What are the papers worth?' });
    await form.getByLabel(/^Accepted/).check();
    await form.getByLabel('Reason, for the file').fill('The stamp is genuine');
    await page.reload();
    ok((await form.getByLabel('Reason, for the file').inputValue()) === 'The stamp is genuine', 'What was typed is there after the page is loaded anew');
    await form.getByLabel('What the trader will read').fill('Your papers are in order.');
    await look(page, 'case-papers');
    await form.getByRole('button', { name: 'Send and end the case' }).click();
    await page.getByRole('region', { name: 'The papers' }).getByText('Your papers are in order.').waitFor();
    await look(page, 'case-papers-accepted');

    await supervisor.page.goto(`${GATEWAY}/console/planning`);
    await supervisor.page.getByRole('region', { name: 'The day' }).waitFor();
    await look(supervisor.page, 'planning');
    await supervisor.context.close();
  });

  await step('an alarm of a port is taken up and closed by keyboard, and says what was done', async () => {
    await page.goto(`${GATEWAY}/console/port-alarms`);
    const row = page.getByRole('button', { name: LEFT, exact: true });
    // Another container of that name may have left in an earlier day.
    await row.first().focus();
    await look(page, 'port-alarms');
    await row.first().focus();
    await page.keyboard.press('c');
    await page.getByRole('status').filter({ hasText: `${LEFT}: officer looks into it.` }).waitFor();
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Close the alarm', exact: true }).click();
    await dialog.getByRole('alert').getByText('There is no reason.').waitFor();
    await dialog.getByRole('textbox', { name: 'What was done' }).fill('The terminal had it brought back; it stands in zone A.');
    await look(page, 'port-alarm-closing');
    await dialog.getByRole('button', { name: 'Close the alarm', exact: true }).click();
    await page.getByRole('status').filter({ hasText: `${LEFT}: closed.` }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Closed', { exact: true }).first().click();
    await page.waitForURL(/state=CLOSED/);
    await row.first().click();
    await dialog.getByText('The terminal had it brought back; it stands in zone A.').waitFor();
    await look(page, 'port-alarm');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await step('a page that cannot be read anew says so, and since when, until it can', async () => {
    await page.goto(`${GATEWAY}/console/declarations/${CLICKS}`);
    await page.getByRole('heading', { name: CLICKS }).waitFor();
    const calls = '**/api/v1/declarations/**';
    await page.route(calls, (route) => route.abort('connectionrefused'));
    await comeBackLater(page, '/api/v1/declarations/');
    const banner = page.getByRole('status').filter({ hasText: 'Some of this page could not be read anew.' });
    await banner.getByText('It shows what was known on', { exact: false }).waitFor();
    await look(page, 'outdated');
    await page.unroute(calls);
    await banner.getByRole('button', { name: 'Try again' }).click();
    await banner.waitFor({ state: 'detached' });
  });

  await step('an override needs a second person, and a trader who appeals is answered', async () => {
    await page.goto(`${GATEWAY}/console/inspections?state=CONCLUDED`);
    await page.getByRole('link', { name: CLICKS }).click();
    await page.getByRole('button', { name: 'Propose an override' }).click();
    const form = page.getByRole('form', { name: 'Propose an override' });
    await form.getByLabel('Reason, for the file').fill('The sample was of another load');
    await form.getByLabel('What the trader will read').fill('Your goods conform after all.');
    await look(page, 'case-override');
    await form.getByRole('button', { name: 'Propose', exact: true }).click();
    await page.getByText('Proposed. Another person has to agree.').waitFor();
    await page.getByRole('link', { name: 'Overrides' }).click();
    await page.getByText('Somebody else has to agree to your proposal.').waitFor();

    const trader = await person('trader-new');
    await trader.page.goto(`${GATEWAY}/console/declarations/${CLICKS}`);
    await trader.page.getByRole('button', { name: 'Appeal against the refusal' }).click();
    await trader.page.getByLabel('Why the refusal is wrong').fill('It was clean, sorted plastic.');
    await look(trader.page, 'appeal');
    await trader.page.getByRole('button', { name: 'Send the appeal' }).click();
    await trader.page.getByText('Customs has not answered yet.').waitFor();
    await trader.context.close();
    const supervisor = await person('supervisor');
    await until((answer) => answer.items?.length > 0, () => call(supervisor.page, 'GET', '/inspections/appeals'));
    await supervisor.page.getByRole('link', { name: 'Overrides' }).click();
    await supervisor.page.getByText('It was clean, sorted plastic.').waitFor();
    await look(supervisor.page, 'overrides');
    await supervisor.page.getByRole('button', { name: 'Reject', exact: true }).click();
    await supervisor.page.getByLabel('Why', { exact: true }).fill('The seal says otherwise');
    await look(supervisor.page, 'override-rejecting');
    await supervisor.page.getByRole('button', { name: 'Reject', exact: true }).click();
    await supervisor.page.getByText('No proposal waits.').waitFor();
    await supervisor.page.getByRole('button', { name: 'Reject the appeal' }).click();
    const answer = supervisor.page.getByRole('form', { name: 'Reject the appeal' });
    await answer.getByLabel('What the trader will read').fill('The photos show household waste between the bales.');
    await answer.getByRole('button', { name: 'Reject the appeal' }).click();
    await supervisor.page.getByText('No appeal waits for an answer.').waitFor();
    await supervisor.context.close();
  });

  await step('a policy is simulated before another person puts it in force', async () => {
    const analyst = await person('analyst');
    await analyst.page.getByRole('link', { name: 'Policy' }).click();
    await analyst.page.getByRole('button', { name: 'Propose a policy' }).click();
    await analyst.page.getByLabel('Control rate, Standard').fill('1.5');
    await analyst.page.getByLabel('Why', { exact: true }).fill('More of the ordinary');
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByRole('alert').getByText('a rate lies between 0 and 1', { exact: false }).first().waitFor();
    await look(analyst.page, 'policy-refused');
    for (const [tier, rate] of Object.entries({ Trusted: '0.004', Standard: '0.03', Watched: '0.05', Suspended: '0.1' })) {
      await analyst.page.getByLabel(`Control rate, ${tier}`).fill(rate);
    }
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByRole('button', { name: 'Simulate on past declarations' }).click();
    await analyst.page.getByRole('img', { name: 'Examinations against violations found' }).waitFor();
    await analyst.page.getByText('What changes for whom', { exact: false }).first().waitFor();
    await look(analyst.page, 'policy-simulated');
    await analyst.context.close();
  });

  await step('an analyst trains a risk model and reads why nothing was learnt yet', async () => {
    const analyst = await person('analyst');
    await analyst.page.getByRole('link', { name: 'Risk models' }).click();
    await analyst.page.getByText('No model was trained yet.').waitFor();
    await look(analyst.page, 'models-empty');
    await analyst.page.getByLabel('Newest declarations').fill('2000000');
    await analyst.page.getByRole('button', { name: 'Train a model' }).click();
    await analyst.page.getByRole('alert').getByText('With its memory this service learns from', { exact: false }).first().waitFor();
    await analyst.page.getByLabel('Newest declarations').fill('');
    await analyst.page.getByRole('button', { name: 'Train a model' }).click();
    await analyst.page.getByText('Failed', { exact: true }).waitFor();
    await look(analyst.page, 'models');
    await analyst.page.locator('[data-row]').first().click();
    await analyst.page.getByRole('heading', { name: 'Nothing was learnt' }).waitFor();
    await analyst.page.getByText(/^Of \d+ declarations \d+ were inspected/).waitFor();
    ok((await analyst.page.getByText('TOO_FEW_LABELS').count()) === 0, 'A person reads a sentence, no code');
    await look(analyst.page, 'model-failed');
    await analyst.page.getByRole('link', { name: 'Policy' }).click();
    await analyst.page.getByRole('button', { name: 'Propose a policy' }).click();
    await analyst.page.getByLabel('Risk model').selectOption('declarations');
    await analyst.page.getByLabel('Why', { exact: true }).fill('As soon as there is a model');
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByRole('alert').getByText('withoutModel is missing', { exact: false }).first().waitFor();
    for (const [tier, perCent] of Object.entries({ Trusted: '40', Standard: '30', Watched: '25', Suspended: '10' })) {
      await analyst.page.getByLabel(`Examined from (%), ${tier}`).fill(perCent);
    }
    await analyst.page.getByLabel('Control rates without it').fill('3');
    await look(analyst.page, 'policy-with-model');
    await analyst.page.getByRole('button', { name: 'Propose', exact: true }).click();
    await analyst.page.getByRole('button', { name: 'Simulate on past declarations' }).waitFor();
    await analyst.context.close();
  });

  await step('a small importer learns beforehand what his goods need, and gives what they are held for', async () => {
    const trader = await person('trader-b');
    await trader.page.getByRole('link', { name: 'Guidance' }).click();
    await trader.page.getByLabel('Country of destination').fill('DE');
    await trader.page.getByLabel('Expected arrival').fill('2027-01-09');
    await trader.page.getByLabel('Commodity code').fill('0901 11 00');
    await trader.page.getByLabel('Description').fill('Coffee, not roasted');
    await trader.page.getByLabel('Country of origin').fill('BR');
    await trader.page.getByLabel('Net mass, kg').fill('2400');
    await look(trader.page, 'guidance-asked');
    await trader.page.getByRole('button', { name: 'Show what they need' }).click();
    await trader.page.getByText(/^As described, the goods would be held/).waitFor();
    await trader.page.getByLabel('You have it? Deforestation due diligence').fill('DDS-2027-1');
    await trader.page.getByRole('button', { name: 'Check again' }).first().click();
    await trader.page.getByText('✓ There:').waitFor();
    await look(trader.page, 'guidance');
    await trader.page.emulateMedia({ media: 'print' });
    await trader.page.screenshot({ path: join(SCREENSHOTS, 'guidance-printed.png'), fullPage: true });
    ok(!(await trader.page.getByRole('button', { name: 'Print' }).isVisible()), 'No button is printed');
    await trader.page.emulateMedia({ media: 'screen' });
    await trader.page.getByRole('link', { name: 'Your standing' }).click();
    await trader.page.getByRole('heading', { name: 'Changes of tier' }).waitFor();
    await look(trader.page, 'standing');
    await trader.page.goto(`${GATEWAY}/console/declarations/${COFFEE}`);
    await trader.page.getByText('Held', { exact: true }).first().waitFor();
    await trader.page.getByLabel('Deforestation due diligence (item 1)').fill('DDS-2027-1');
    await trader.page.getByLabel('Geolocation (item 1)').fill('{"type": "Point", "coordinates": [-45.123456, -20.654321], "areaHectares": "3.2"}');
    await look(trader.page, 'held');
    await trader.page.getByRole('button', { name: 'Send', exact: true }).click();
    await trader.page.getByText(/Sent\. The declaration/).or(trader.page.getByText('Cleared', { exact: true }).first()).first().waitFor();
    for (let look = 0; look < 20 && !(await trader.page.getByText('Cleared', { exact: true }).first().isVisible()); look++) {
      await trader.page.getByRole('button', { name: 'Look again' }).first().click();
      await trader.page.waitForLoadState('networkidle');
    }
    await trader.page.getByText('Cleared', { exact: true }).first().waitFor();
    await trader.context.close();
  });

  await step('who logs out is out, here and at the provider', async () => {
    await page.goto(`${GATEWAY}/console/`);
    await page.getByRole('button', { name: /^Account/ }).click();
    await look(page, 'account');
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'You are logged out' }).waitFor();
    await look(page, 'logged-out');
    ok((await page.evaluate(async () => (await fetch('/api/v1/me')).status)) === 401, 'The session has ended');
    await page.goto(`${GATEWAY}/console/`);
    await page.waitForURL(/\/login$/);
  });
} catch (error) {
  console.log(error.stack);
  const page = browser.contexts()[0]?.pages()[0];
  await page?.screenshot({ path: join(SCREENSHOTS, 'failed.png'), fullPage: true });
  failures.push(error.message);
} finally {
  await browser.close();
}

function s(text) {
  return new RegExp(`^${text}$`);
}

failures.forEach((failure) => console.log('FAIL  ' + failure));
process.exit(failures.length > 0 ? 1 : 0);
