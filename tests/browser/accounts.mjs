// Accounts and rights in a real browser: an office opens another, which comes in by its code on a phone, takes a second factor,
// loses a right and its sessions; a school prints slips; the auditor reads what was done.
import { createHmac } from 'node:crypto';
import fs from 'node:fs';

import { accessible, expect, person, step } from './harness.mjs';

const password = 'quiet river stones';

function totp(secret) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(/\s/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export async function accountsWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'city');
  const phone = await person(browser, demo, 'phone');
  const dialog = page.locator('dialog');
  let code = '';
  let recovery = [];

  await step('city opens an account and gets its code once', page, async () => {
    await page.visit('/desk/accounts');
    await page.getByRole('link', { name: '连云港市教育局项目办' }).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '开通账号' }).click();
    await dialog.getByLabel('名称').fill('市师训中心');
    await accessible(page);
    await dialog.getByRole('button', { name: '开通账号' }).click();
    code = await dialog.locator('.secret').innerText();
    expect(/^[0-9A-Z-]{19}$/.test(code), `a code, found ${code}`);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('已发放激活码').waitFor();
    await accessible(page);
  });
  await step('its owner opens it on a phone by the code', phone, async () => {
    await phone.visit('/forgotten');
    await accessible(phone);
    await phone.visit(`/activate#${code}`);
    expect((await phone.getByLabel('激活码').inputValue()) === code, 'the code is filled in');
    await phone.getByText('至少 12 个字符').first().waitFor();
    await accessible(phone);
    await phone.getByLabel('账号').fill('shixun.center');
    await phone.getByLabel('设置密码').fill(password);
    await phone.getByLabel('再输入一次密码').fill(password);
    await phone.getByRole('button', { name: '开通账号' }).click();
    await phone.waitForURL('**/desk/**');
  });
  await step('it takes a second factor and keeps its recovery codes', phone, async () => {
    await phone.visit('/security');
    await phone.getByText('本机').waitFor();
    await phone.getByRole('button', { name: '启用两步验证' }).click();
    await phone.getByLabel('六位数字').fill(totp(await phone.locator('.factor-secret').innerText()));
    await accessible(phone);
    await phone.getByRole('button', { name: '确认启用' }).click();
    recovery = await phone.locator('.recovery li').allInnerTexts();
    expect(recovery.length === 10, `ten recovery codes, found ${recovery.length}`);
    await accessible(phone);
  });
  await step('signing in takes two steps from now on', phone, async () => {
    await phone.getByRole('button', { name: '退出登录' }).click();
    await phone.waitForURL((url) => url.pathname === '/');
    await phone.visit('/sign-in');
    await phone.getByLabel('账号').fill('shixun.center');
    await phone.getByLabel('密码').fill(password);
    await phone.getByRole('button', { name: '登录', exact: true }).click();
    await phone.getByLabel('验证码').fill(recovery[0].toLowerCase());
    await accessible(phone);
    await phone.getByRole('button', { name: '登录', exact: true }).click();
    await phone.waitForURL('**/desk/**');
  });
  await step('city takes a right back', page, async () => {
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('已启用').waitFor();
    await page.locator('.grant-part summary').first().click();
    const right = page.locator('.grant-list li', { hasText: '下达名额' }).first();
    await accessible(page);
    await right.getByRole('button', { name: '收回' }).click();
    await dialog.getByRole('button', { name: '收回权限' }).click();
    await page.locator('.grant-list').first().getByText('下达名额').waitFor({ state: 'detached' });
    await page.visit('/desk/grants');
    await page.getByRole('link', { name: '市师训中心' }).first().waitFor();
    expect((await page.locator('tbody tr').count()) < 20, 'rights given together stand as one row');
    await accessible(page);
    await page.goBack();
  });
  await step('its owner finds a notice of it', phone, async () => {
    await phone.visit('/notices');
    await phone.getByText('权限已收回：下达名额').waitFor();
    await accessible(phone);
    await phone.getByRole('button', { name: '标为已读', exact: true }).click();
    await phone.getByText('未读').waitFor({ state: 'detached' });
  });
  await step('city ends its sessions, and the next request finds it out', page, async () => {
    await page.getByRole('button', { name: '全部退出' }).click();
    await dialog.getByRole('button', { name: '全部退出' }).click();
    await page.getByText('目前没有登录').waitFor();
    await phone.visit('/notices');
    await phone.getByRole('heading', { name: '登录', exact: true }).waitFor();
  });
  await step('a school prints a slip to cut out', page, async () => {
    await page.as('school');
    await page.visit('/desk/accounts/slips');
    await page.locator('tbody input[type=checkbox]').first().check();
    await page.getByRole('button', { name: '打印所选' }).click();
    await accessible(page);
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '打印', exact: true }).click()]);
    expect(fs.readFileSync(await file.path()).subarray(0, 5).toString() === '%PDF-', 'a PDF');
    await page.getByText('激活码已生成').waitFor();
    await accessible(page);
  });
  await step('the auditor reads who took the right back', page, async () => {
    await page.as('auditor');
    await page.visit('/desk/');
    await page.waitForURL('**/desk/audit');
    await page.getByLabel('事项类别').selectOption('grant');
    const row = page.locator('tr', { hasText: '收回权限' }).first();
    await row.waitFor();
    expect((await row.innerText()).includes('连云港市教育局项目办'), 'by the city');
    await accessible(page);
  });
  await step('an office reads what was done to it, by whom of others only as an office', page, async () => {
    await page.as('area');
    await page.visit('/desk/');
    await page.locator('.shell-menu').getByText('操作记录').click();
    await page.getByRole('heading', { name: '操作记录' }).waitFor();
    await page.getByLabel('事项类别').selectOption('grant');
    const given = page.locator('tr', { hasText: '连云港市' });
    await page.locator('tbody tr').first().waitFor();
    while (!(await given.count())) {
      const shown = await page.locator('tbody tr').count();
      await page.getByRole('button', { name: '再显示一些' }).click();
      await page.locator('tbody tr').nth(shown).waitFor();
    }
    expect((await page.locator('tr', { hasText: '连云港市教育局项目办' }).count()) === 0, 'no name of another office');
    await accessible(page);
  });
  await step('the same on a phone', phone, async () => {
    await phone.as('school');
    await phone.visit('/desk/audit');
    await phone.getByRole('heading', { name: '操作记录' }).waitFor();
    await phone.locator('tbody tr').first().waitFor();
    await accessible(phone);
  });
  await page.context().close();
  await phone.context().close();
}
