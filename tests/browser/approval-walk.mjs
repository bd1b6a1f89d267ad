// Certificates approved in a batch: the issuer says so, results are entered, she sees whose turn it is, one is refused with a reason, the
// others are approved on a paper, and all are printed in one file. A pattern of numbers is tried. At a desk, then on a phone.
import fs from 'node:fs';
import { accessible, cityProject, download, expect, person, step } from './harness.mjs';

const dialog = (page) => page.locator('dialog');
const closed = (page) => dialog(page).waitFor({ state: 'detached' });

// Trainees of the area who lack the second part alone.
async function almostDone(page, project) {
  const { rows } = await page.api('GET', `/api/projects/${project}/classes`);
  for (const one of rows) {
    const { rows: members } = await page.api('GET', `/api/classes/${one.id}/members?size=200`);
    const open = members.filter((row) => (row.state === 'confirmed' || row.state === 'checked-in') && row.done_tenths[0] >= 300);
    if (open.length >= 3) return { id: one.id, members: open.slice(0, 3) };
  }
  throw new Error('no class has three trainees who lack the second part alone');
}

async function enterResults(page, demo, project) {
  const { parts } = await page.api('GET', `/api/projects/${project}`);
  const { id, members } = await almostDone(page, project);
  const rows = members.map((one) => `${one.enrolment},${one.name},90,20,合格,2017-03-19`);
  const sheet = `报名编号,姓名,应用与测评,研修与实践,结论,完成日期\r\n${rows.join('\r\n')}\r\n`;
  const reply = await page.context().request.post(`${demo.base}/api/classes/${id}/result-imports?part=${parts[1].id}&filename=results.csv`, { data: Buffer.from(sheet), headers: { 'content-type': 'application/octet-stream' } });
  const { id: sent, good } = await reply.json();
  expect(good === 3, 'three good rows');
  await page.api('PUT', `/api/imports/${sent}/application`);
  return members;
}

async function setRule(page, button) {
  await page.getByRole('button', { name: button }).click();
  await dialog(page).waitFor();
  await accessible(page);
  await dialog(page).getByRole('button', { name: button }).click();
  await closed(page);
  await page.getByText('颁发方式已更改').first().waitFor();
}

async function approves(page, at, members) {
  await page.visit('/desk/');
  await page.getByText('等待批准证书').first().click();
  await page.getByRole('link', { name: members[0].name }).first().waitFor();
  await accessible(page);
  await page.locator(`#pick-${members[0].enrolment}`).check();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await dialog(page).getByRole('textbox').fill('研修材料待核实');
  await dialog(page).getByRole('button', { name: '退回 1 人' }).click();
  await closed(page);
  await page.locator(`#pick-${members[0].enrolment}`).waitFor({ state: 'detached' });
  for (const one of members.slice(1)) await page.locator(`#pick-${one.enrolment}`).check();
  await page.getByRole('button', { name: '批准 2 人' }).click();
  await dialog(page).getByLabel('批准文件').fill('连教发〔2017〕6号');
  await accessible(page);
  await dialog(page).getByRole('button', { name: '批准 2 人' }).click();
  await closed(page);
  await page.getByText('连教发〔2017〕6号').first().waitFor();
  await page.getByRole('button', { name: '已退回' }).click();
  await page.getByText('研修材料待核实').first().waitFor();
  await accessible(page);
  await page.getByRole('button', { name: '恢复待批准' }).first().click();
  await page.getByText('已恢复').first().waitFor();
}

async function walkAt(browser, demo, size) {
  const page = await person(browser, demo, size, 'city');
  const { id: project } = await cityProject(page);
  const at = `/desk/projects/${project}/certificates`;
  let members = [];
  await step(`${size}: the issuer lets certificates wait for approval`, page, async () => {
    await page.visit(at);
    await accessible(page);
    await setRule(page, '改为批准后颁发');
  });
  await step(`${size}: who passes now waits, and her record says for whom`, page, async () => {
    await page.as('area');
    members = await enterResults(page, demo, project);
    const record = await page.api('GET', `/api/enrolments/${members[0].enrolment}`);
    expect(record.certificate_wait === 'waiting' && record.certificate_id === '', 'waiting, without a certificate');
  });
  await step(`${size}: one is refused with a reason, the others approved in one act`, page, async () => {
    await page.as('city');
    await approves(page, at, members);
    const record = await page.api('GET', `/api/enrolments/${members[1].enrolment}`);
    expect(record.certificate_number !== '', 'a number');
  });
  await step(`${size}: certificates are issued at once again`, page, async () => {
    await page.visit(at);
    await setRule(page, '改为自动颁发');
  });
  await step(`${size}: certificates of a list are printed into one file`, page, async () => {
    await page.as('area');
    await page.visit('/desk/certificates');
    await page.getByPlaceholder('按姓名或编号查找').fill(members[1].name);
    await page.getByRole('link', { name: members[1].name }).first().waitFor();
    await page.getByRole('button', { name: '批量打印' }).click();
    await accessible(page);
    await dialog(page).getByRole('button', { name: '开始打印' }).click();
    await page.getByText('已完成').first().waitFor();
    await accessible(page);
    const saved = await download(page, '下载');
    expect(fs.readFileSync(saved).subarray(0, 5).toString() === '%PDF-', 'a PDF');
    await page.getByRole('button', { name: '删除' }).first().click();
    await page.getByText('已删除').first().waitFor();
  });
  await step(`${size}: a pattern of numbers is tried, refused with a reason, and put in force from a day`, page, async () => {
    await page.as('city');
    await page.visit('/desk/certificates/numbers');
    await page.getByLabel('编号规则').fill('苏教培');
    for (const part of ['地区（6 位）', '年份（4 位）']) await page.getByRole('button', { name: part }).click();
    await page.getByText('缺少').first().waitFor();
    await page.getByRole('button', { name: '流水号（6 位）' }).click();
    await page.getByText(/苏教培3207002017\d{6}/).first().waitFor();
    await accessible(page);
    const { unit } = await page.api('GET', '/api/session');
    await page.api('POST', `/api/units/${unit}/number-patterns`, { pattern: '苏教培{area}{year}{serial6}', from_on: '2030-01-01' });
    await page.visit('/desk/certificates/numbers');
    await page.getByText('自 2030年1月1日 起').waitFor();
    await accessible(page);
  });
}

export async function approvalWalk(browser, demo) {
  for (const size of ['desk', 'phone']) await walkAt(browser, demo, size);
}
