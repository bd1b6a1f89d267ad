// Screenshots of pages for looking at them:  node tools/shots.mjs <base> <folder> <role|-> <path>...   Both sizes; errors are printed.
import { chromium } from 'playwright-core';
const [base, folder, role, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [size, viewport] of [['desk', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]]) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', hasTouch: size === 'phone', isMobile: size === 'phone' });
  const page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(size, page.url(), message.text()));
  page.on('pageerror', (error) => console.log(size, page.url(), String(error)));
  if (role !== '-') await context.request.post(`${base}/api/demo/sign-ins`, { data: { role } });
  for (const path of paths) {
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(250);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    if (wide) console.log(size, path, 'scrolls sideways');
    await page.screenshot({ path: `${folder}/${(path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home')}-${size}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
