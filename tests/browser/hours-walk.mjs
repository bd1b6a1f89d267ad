// Hours over all providers: the city asks fifty hours and sets credits, a teacher claims training elsewhere on her phone, her school says
// what it thinks, the area accepts; her record has it at once, and a stranger checks her certificate of hours.
import fs from 'node:fs';
import path from 'node:path';

import { accessible, download, expect, person, root, step } from './harness.mjs';

const proof = () => {
  const file = path.join(root, 'build/browser/结业证书.pdf');
  fs.writeFileSync(file, '%PDF-1.4\n%%EOF');
  return file;
};

export async function hoursWalk(browser, demo) {
  const desk = await person(browser, demo, 'desk', 'city');
  const phone = await person(browser, demo, 'phone', 'graduate');
  await step('city asks fifty hours in five years, half of it practice', desk, async () => {
    await desk.visit('/desk/hours/rules');
    await desk.getByRole('button', { name: '新设要求' }).click();
    await desk.getByLabel('名称').fill('五年 50 学时');
    await desk.getByLabel('总学时不少于').fill('50');
    await desk.getByLabel('实践应用 或比例不少于（%）').fill('50');
    await accessible(desk);
    await desk.getByRole('button', { name: '保存' }).click();
    await desk.getByText('实践应用不少于 50%').first().waitFor();
    await accessible(desk);
  });
  await step('graduate claims training elsewhere on her phone', phone, async () => {
    await phone.visit('/my/hours');
    await phone.getByText('五年 50 学时').first().waitFor();
    await accessible(phone);
    await phone.getByRole('link', { name: '申报校外培训' }).click();
    await phone.getByRole('button', { name: '申报一项' }).click();
    await phone.getByRole('button', { name: '提交申报' }).click();
    await phone.getByText('请填写全部必填项').waitFor();
    await phone.getByLabel('培训名称').fill('课堂实践研修');
    await phone.getByLabel('举办单位').fill('教师发展中心');
    await phone.getByLabel('开始日期').fill('2016-08-01');
    await phone.getByLabel('结束日期').fill('2016-08-03');
    await phone.getByLabel('学时类型').selectOption('practice');
    await phone.getByLabel('学时', { exact: true }).fill('18');
    await phone.setInputFiles('input[type=file]', proof());
    await phone.getByText('✓ 结业证书.pdf').waitFor();
    await accessible(phone);
    await phone.getByRole('button', { name: '提交申报' }).click();
    await phone.getByText('已提交，等待审核').waitFor();
  });
  await step('area accepts the claim', desk, async () => {
    await desk.as('area');
    await desk.visit('/desk/hours/claims');
    await desk.locator('tr', { hasText: '课堂实践研修' }).first().getByRole('button', { name: '查看' }).click();
    await desk.locator('dialog').getByText('课堂实践研修').waitFor();
    await accessible(desk);
    await desk.getByRole('button', { name: '全部认定' }).click();
    await desk.locator('dialog').waitFor({ state: 'detached' });
    await accessible(desk);
  });
  await step('graduate sees it in her record and takes a certificate of hours', phone, async () => {
    await phone.visit('/my/hours');
    await phone.getByText('课堂实践研修').first().waitFor();
    await phone.getByRole('button', { name: '全部' }).click();
    const file = await download(phone, '下载证明（PDF）');
    expect(fs.readFileSync(file).subarray(0, 4).toString() === '%PDF', 'a PDF');
    const mine = await phone.api('GET', '/api/my/hours');
    expect(mine.rules.some((rule) => rule.met || rule.missing_tenths < 500), JSON.stringify(mine.rules));
  });
  await step('city looks at who lacks what and opens one record', desk, async () => {
    await desk.as('city');
    await desk.visit('/desk/hours');
    await desk.getByText('还差').first().waitFor();
    await accessible(desk);
    await desk.locator('.table a').first().click();
    await desk.getByRole('heading', { name: '学时要求' }).waitFor();
    await accessible(desk);
  });
  await step('a stranger is told that no such certificate is known', phone, async () => {
    await phone.context().clearCookies();
    await phone.visit('/verify/hours');
    await phone.getByLabel('查验码').fill('AAAA-BBBB-CCCC-DDDD');
    await phone.getByLabel('姓名').fill('坛生');
    await phone.getByRole('button', { name: '查验' }).click();
    await phone.getByText('查无此证明').waitFor();
    await accessible(phone);
  });
  await desk.context().close();
  await phone.context().close();
}
