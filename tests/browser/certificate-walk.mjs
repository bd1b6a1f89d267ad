// A certificate after its issue, by the office that issued it: printed again, corrected under the same number, revoked, issued anew;
// and each time what a stranger is told. At a desk, then on a phone.
import fs from 'node:fs';
import { accessible, download, expect, person, step } from './harness.mjs';

const dialog = (page) => page.locator('dialog');
const closed = (page) => dialog(page).waitFor({ state: 'detached' });

// One that is nobody's in the other walks: not the graduate's own.
async function oneToAct(page, taken) {
  await page.as('graduate');
  const own = (await page.api('GET', '/api/my/certificates')).map((one) => one.number);
  await page.as('city');
  const { rows } = await page.api('GET', '/api/certificates?state=valid&size=50');
  return rows.find((one) => !own.includes(one.number) && !taken.includes(one.number));
}

async function told(stranger, number, name, word) {
  await stranger.visit('/verify');
  await stranger.getByLabel('证书编号').fill(number);
  await stranger.getByLabel('持证人').fill(name);
  await stranger.getByRole('button', { name: '核验', exact: true }).click();
  await stranger.getByRole('heading', { name: word }).waitFor();
  await accessible(stranger);
}

async function acts(page, button, reason) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await dialog(page).waitFor();
  await accessible(page);
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await dialog(page).locator('.field-error').first().waitFor();
  await dialog(page).getByLabel('原因').fill(reason);
  await dialog(page).getByLabel('凭据').fill('市教发〔2016〕9号');
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await closed(page);
}

async function walkAt(browser, demo, size, taken) {
  const page = await person(browser, demo, size, 'city');
  const stranger = await person(browser, demo, size);
  const one = await oneToAct(page, taken);
  taken.push(one.number);
  const renamed = `${one.holder}乙`;
  await step(`${size}: certificates are found by name, day and state, and opened`, page, async () => {
    await page.visit('/desk/certificates');
    await page.getByPlaceholder('按姓名或编号查找').fill(one.number);
    await page.getByRole('link', { name: one.holder }).first().waitFor();
    await accessible(page);
    await page.getByRole('link', { name: one.holder }).first().click();
    await page.getByRole('heading', { name: '办理记录' }).waitFor();
    await accessible(page);
  });
  await step(`${size}: a copy printed is counted`, page, async () => {
    const saved = await download(page, '打印（PDF）');
    expect(fs.readFileSync(saved).subarray(0, 5).toString() === '%PDF-', 'a PDF');
    await page.getByText('打印一份').first().waitFor();
    await page.getByText('1 份').first().waitFor();
  });
  await step(`${size}: a wrong name is corrected under the same number, and the old copy says so`, page, async () => {
    await page.api('POST', `/api/people/${one.person}/names`, { name: renamed, since: one.issued_on, proof: '户口簿' });
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: '证书与登记内容不一致' }).waitFor();
    await accessible(page);
    await acts(page, '更正', '姓名录入有误');
    await page.getByRole('heading', { name: renamed, level: 1 }).waitFor();
    await page.getByText('第 2 版').first().waitFor();
    await accessible(page);
    await told(stranger, one.number, renamed, '有效');
    await told(stranger, one.number, one.holder, '已更正');
  });
  await step(`${size}: it is revoked with a reason, and a check says so`, page, async () => {
    await acts(page, '撤销', '学时不实');
    await page.getByRole('button', { name: '补发新证书' }).waitFor();
    expect((await page.getByRole('button', { name: '打印（PDF）' }).count()) === 0, 'nothing to print');
    await accessible(page);
    await told(stranger, one.number, renamed, '已撤销');
  });
  await step(`${size}: another is issued in its place under a new number`, page, async () => {
    await acts(page, '补发新证书', '经复核属实');
    await page.getByRole('heading', { name: '相关证书' }).waitFor();
    const { certificate } = await page.api('GET', `/api/certificates/${page.url().split('/').pop()}`);
    expect(certificate.number !== one.number && certificate.state === 'valid', 'a new valid one');
    await told(stranger, certificate.number, renamed, '有效');
    await told(stranger, one.number, renamed, '已撤销');
    await stranger.getByText('发证单位已另发新证书').waitFor();
  });
  await page.context().close();
  await stranger.context().close();
}

export async function certificatesWalk(browser, demo) {
  const taken = [];
  for (const size of ['desk', 'phone']) await walkAt(browser, demo, size, taken);
}
