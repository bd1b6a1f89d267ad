// A second round: offered by the city, asked for on a phone, drawn by lottery, proved in the reader's own browser, taken back.
import path from 'node:path';
import { accessible, expect, person, root, step } from './harness.mjs';

export async function roundsWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'city');
  const project = (await page.api('GET', '/api/projects')).rows.find((one) => one.state === 'published').id;
  const picture = (on, name) => on.screenshot({ path: path.join(root, `build/browser/rounds-${name}.png`), fullPage: true });
  const domainNow = Date.parse((await page.api('GET', '/api/session')).domain_now);
  const { intakes } = await page.api('GET', `/api/projects/${project}`);
  const intake = [...intakes].reverse().find((one) => Date.parse(one.ends_on) > domainNow + 3 * 86_400_000);
  // The moment as the program reads it, in Beijing.
  const iso = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
  const day = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.api('POST', `/api/projects/${project}/issues`, { intake: intake.id, quantity: 20, document: '连教〔2016〕60号' });

  await step('a city offers places again, as it states', page, async () => {
    await page.visit(`/desk/projects/${project}/places`);
    await page.getByRole('link', { name: '第二轮' }).click();
    await page.getByRole('button', { name: '开出一轮' }).click();
    const dialog = page.locator('dialog');
    await dialog.getByText('从本单位的可用名额里拿出一部分').waitFor();
    await accessible(page);
    await dialog.getByRole('button', { name: '公布' }).click();
    await dialog.getByText('请填日期和时刻').first().waitFor();
    await dialog.getByLabel('期次').selectOption(String(intake.number));
    await dialog.getByLabel('名额数').fill('10');
    await dialog.getByLabel('每个单位最多').fill('4');
    await dialog.getByRole('combobox', { name: '截止' }).fill(day(domainNow + 86_400_000));
    await dialog.getByLabel(/抽签/).check();
    await accessible(page);
    await picture(page, 'announce');
    await dialog.getByRole('button', { name: '公布' }).click();
    await page.getByText('已公布，并已通知下级单位。').waitFor();
    await page.getByText('抽签后公开', { exact: true }).waitFor();
    await accessible(page);
    await picture(page, 'offered');
  });
  const open = new URL(page.url()).pathname;
  await step('a school asks for some on a phone, and for fewer', page, async () => {
    const phone = await person(browser, demo, 'phone', 'direct-school');
    await phone.visit(open);
    await phone.getByLabel('申请数').fill('9');
    await phone.getByRole('button', { name: '提交申请' }).click();
    await phone.getByText('最多 4 个').first().waitFor();
    await phone.getByLabel('申请数').fill('3');
    await phone.getByLabel('理由').fill('新调入三名教师');
    await phone.getByRole('button', { name: '提交申请' }).click();
    await phone.getByText('本单位的申请号是 1，申请 3 个。').waitFor();
    await phone.getByLabel('申请数').fill('2');
    await phone.getByRole('button', { name: '修改申请' }).click();
    await phone.getByText('本单位的申请号是 1，申请 2 个。').waitFor();
    await accessible(phone);
    await picture(phone, 'asked');
    await phone.context().close();
  });
  const short = await page.api('POST', `/api/projects/${project}/place-rounds`, {
    name: '第三轮', intake: intake.id, way: 'lottery', askers: 'children', places: 5, most_each: 0, criterion: '', document: '',
    opens_at: iso(domainNow - 1_000), closes_at: iso(Date.parse((await page.api('GET', '/api/session')).domain_now) + 6_000),
  });
  const children = (await page.api('GET', `/api/projects/${project}/quota-grid`)).rows.slice(0, 8);
  for (const [at, child] of children.entries()) await page.api('PUT', `/api/place-rounds/${short.round.id}/requests`, { unit: child.unit, wanted: 1 + (at % 3), reason: '' });
  await step('once it has closed the places are drawn, and anybody can draw again', page, async () => {
    await page.waitForTimeout(6_500);
    await page.visit(`/desk/projects/${project}/rounds/${short.round.id}`);
    await page.getByText('已截止').first().waitFor();
    await page.getByRole('button', { name: '分配名额' }).click();
    await page.getByText('名额已分配，并已通知各申请单位。').waitFor();
    await page.getByRole('button', { name: '在本机复算' }).click();
    for (const words of ['种子与封存值相符', '次序相符', '分配数相符']) await page.getByText(words).waitFor();
    const { rows } = await page.api('GET', `/api/place-rounds/${short.round.id}/requests`);
    expect(rows.reduce((sum, one) => sum + one.won, 0) === 5 && rows.length === 8, JSON.stringify(rows.map((one) => one.won)));
    await accessible(page);
    await picture(page, 'drawn');
  });
  await step('it is taken back whole, with a reason', page, async () => {
    await page.getByRole('button', { name: '撤回分配' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('公示期内有异议');
    await page.getByRole('dialog').getByRole('button', { name: '撤回分配' }).click();
    await page.getByText('公示期内有异议').waitFor();
    await page.visit(`/desk/projects/${project}/places/moves?cause=round`);
    await page.getByRole('rowheader', { name: /收回/ }).first().waitFor();
    await page.visit(`/desk/projects/${project}/rounds`);
    await page.getByText('已撤回').first().waitFor();
    await accessible(page);
    await picture(page, 'list');
  });
  await page.context().close();
}
