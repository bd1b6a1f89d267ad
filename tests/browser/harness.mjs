// What every walk needs: the demo of this build, a browser, steps that are counted, axe on every page.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(path.join(root, 'web/package.json'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.join(root, 'build/browser');

export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
let passed = 0;
let failed = 0;

export async function startDemo() {
  const program = process.env.XINGTAN ?? path.join(root, 'build/release/xingtan');
  const child = spawn(program, ['demo', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const links = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(JSON.parse(text));
    });
    child.on('exit', (status) => reject(new Error(`the demo ended with status ${status}`)));
  });
  return { base: links.base_url, roles: links.roles, stop: () => child.kill('SIGINT') };
}

export async function startBrowser() {
  fs.mkdirSync(pictures, { recursive: true });
  const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
}

// A person at a screen. Console errors and failed scripts are faults of the step they happen in.
export async function person(browser, demo, size, role) {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN', hasTouch: size === 'phone', isMobile: size === 'phone', bypassCSP: true, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && page.faults.push(message.text()));
  page.as = async (other) => {
    const reply = await context.request.post(`${demo.base}/api/demo/sign-ins`, { data: { role: other } });
    if (!reply.ok()) throw new Error(`sign-in as ${other}: ${reply.status()}`);
  };
  page.visit = (where) => page.goto(demo.base + where, { waitUntil: 'networkidle' });
  page.api = async (method, where, data, headers) => {
    const reply = await context.request.fetch(demo.base + where, { method, data, headers });
    if (!reply.ok()) throw new Error(`${method} ${where}: ${reply.status()} ${await reply.text()}`);
    return reply.json();
  };
  if (role) await page.as(role);
  return page;
}

/** The demo tells several trainings: this is the city's, of all its teachers. */
export async function cityProject(page) {
  const { rows } = await page.api('GET', '/api/projects');
  return rows.find((row) => row.name.startsWith('连云港市'));
}

export async function step(name, page, work) {
  try {
    await work();
    const faults = page.faults.splice(0);
    if (faults.length) throw new Error(faults.join(' | '));
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    const picture = path.join(pictures, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    console.log(`FAIL ${name}: ${String(error).slice(0, 600)}\n     picture: ${path.relative(root, picture)}`);
  }
}

export function expect(truth, what) {
  if (!truth) throw new Error(`expected ${what}`);
}

async function seriousFindings(page) {
  return page.evaluate(async () => {
    const report = await globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return report.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
  });
}

// Serious and critical findings fail; so does a page wider than its screen. A colour that is still fading is no finding: what
// stays after the page has come to rest is.
export async function accessible(page) {
  await page.evaluate(`${axe};1`);
  let found = await seriousFindings(page);
  for (let again = 0; found.length > 0 && again < 4; again += 1) {
    await page.waitForTimeout(500);
    found = await seriousFindings(page);
  }
  expect(found.length === 0, `no serious axe finding, found ${found.join(' || ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide <= 1, `no sideways scrolling, found ${wide}px`);
}

export async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
  const saved = path.join(pictures, file.suggestedFilename());
  await file.saveAs(saved);
  return saved;
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
