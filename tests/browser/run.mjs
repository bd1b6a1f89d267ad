// The main job in a real browser, each step by the right role: at a desk, then the teacher and the stranger on a phone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { accountsWalk } from './accounts.mjs';
import { approvalWalk } from './approval-walk.mjs';
import { certificatesWalk } from './certificate-walk.mjs';
import { classesWalk } from './classes-walk.mjs';
import { demoWalk } from './demo-walk.mjs';
import { enrolmentWalk } from './enrolment.mjs';
import { accessible, cityProject, download, expect, finish, person, root, startBrowser, startDemo, step } from './harness.mjs';
import { hoursWalk } from './hours-walk.mjs';
import { mergeWalk } from './merge-walk.mjs';
import { personWalk } from './person-walk.mjs';
import { projectWalk } from './project-walk.mjs';
import { resultsDesk } from './results.mjs';
import { rosterDesk } from './roster.mjs';
import { roundsWalk } from './rounds-walk.mjs';
import { tablesWalk } from './tables-walk.mjs';
import { transferWalk } from './transfer-walk.mjs';
import { unitsWalk } from './units-walk.mjs';

const demo = await startDemo();
const browser = await startBrowser();
const scratch = path.join(root, 'build/browser');

// What a spreadsheet puts on the clipboard, pasted into the cell that is chosen.
const paste = (page, text) =>
  page.locator('.sheet-field').evaluate((field, copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

async function deskWalk() {
  const page = await person(browser, demo, 'desk', 'city');
  const { id: project } = await cityProject(page);
  const at = (place) => `/desk/projects/${project}/${place}`;

  await step('start page offers every role', page, async () => {
    await page.visit('/');
    for (const role of demo.roles) expect(await page.getByText(role.label_zh).count(), role.label_zh);
    await accessible(page);
  });
  await step('city imports the quota sheet with a dry run', page, async () => {
    await page.visit(at('places/import'));
    await page.setInputFiles('input[type=file]', path.join(root, 'data/lianyungang-2016-quota.csv'));
    await page.getByText('50,400').first().waitFor();
    await accessible(page);
  });
  await step('city publishes a changed sheet, which stays in balance', page, async () => {
    const rows = fs.readFileSync(path.join(root, 'data/lianyungang-2016-quota.csv'), 'utf8').trim().split(/\r?\n/);
    const last = (name, places) => rows.map((row) => (row.startsWith(`${name},`) ? row.replace(/\d+$/, places) : row));
    rows.splice(0, rows.length, ...last('海州高中', 15));
    rows.splice(0, rows.length, ...last('市特教中心', 4));
    const file = path.join(scratch, 'changed.csv');
    fs.writeFileSync(file, rows.join('\r\n'));
    await page.visit(at('places/import'));
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: '发布名额表' }).click();
    await page.locator('dialog').getByLabel('收回原因').fill('第14期调整');
    await page.locator('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('名额表已发布').first().waitFor();
    const sheet = await page.api('GET', `/api/projects/${project}/places`);
    const intake = sheet.own[13].balance;
    expect(intake.got === 3600 && intake.given + intake.free === 3600, JSON.stringify(intake));
    await page.visit(at('places/moves'));
    await page.getByText('市特教中心').first().waitFor();
    await accessible(page);
  });
  await step('city sees 3,600 places an intake and exports them', page, async () => {
    await page.visit(at('places'));
    await page.getByText('3,600').first().waitFor();
    const file = await download(page, '导出名额表');
    expect(fs.statSync(file).size > 4000, 'a workbook');
    await accessible(page);
  });
  await step('area hands places down to its schools', page, async () => {
    await page.as('area');
    await page.visit('/desk/');
    await accessible(page);
    await page.visit(at('places'));
    await page.getByRole('button', { name: '下达名额' }).click();
    await page.locator('[data-spot="0.9"]').click();
    await paste(page, '4\r\n400\r\n'); // as Excel copies a block of two cells
    await page.getByText('1 处需要改正').waitFor();
    expect(await page.getByRole('button', { name: '查看改动并发布' }).isDisabled(), 'more than there is cannot be handed down');
    await page.keyboard.press('Control+z');
    await paste(page, '4\r\n5\r\n');
    await accessible(page);
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.locator('dialog').getByLabel('草稿名称').fill('方案一');
    await page.locator('dialog').getByRole('button', { name: '存为草稿' }).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '查看改动并发布' }).click();
    await page.locator('dialog').getByText(/下达 9 个/).waitFor();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    const sheet = await page.api('GET', `/api/projects/${project}/places`);
    expect(sheet.own[9].balance.given === 9, `nine handed down, found ${sheet.own[9].balance.given}`);
  });
  await step('school imports teachers from a file with a fault', page, async () => {
    await page.as('school');
    await page.visit('/desk/people/import');
    expect(fs.statSync(await download(page, '下载名册模板')).size > 4000, 'a template');
    const file = path.join(scratch, 'roster.csv');
    fs.writeFileSync(file, '姓名,性别,证件类型,证件号码,手机,学段,学科,职务,是否专任\n杏新来,女,居民身份证,390001199003071248,15400000001,小学,语文,教师,是\n坛有误,男,居民身份证,390001199003071240,15400000002,小学,数学,教师,是\n');
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: /导入可用/ }).click();
    await page.getByText('坛有误').first().waitFor();
    await accessible(page);
  });
  await step('school nominates within its places', page, async () => {
    await page.visit(at('nominate'));
    await page.locator('[id^=pick-]').nth(0).check();
    await page.locator('[id^=pick-]').nth(1).check();
    await page.getByRole('button', { name: /^报名 2 人/ }).click();
    await page.getByText(/2 人/).first().waitFor();
    await accessible(page);
  });
  await step('area confirms and forms classes', page, async () => {
    await page.as('area');
    await page.visit(at('confirm'));
    await page.getByLabel('全选').first().check();
    await page.getByRole('button', { name: /^确认 \d+ 人/ }).click();
    await page.waitForTimeout(800);
    const waiting = await page.api('GET', `/api/projects/${project}/enrolments?state=nominated`);
    expect(waiting.total === 0, `nobody waits, found ${waiting.total}`);
    await page.visit(at('classes'));
    await page.locator('.intake-pick').click();
    await page.getByRole('option', { name: /第9期/ }).click();
    await page.locator('.el-select-dropdown').first().waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '编班' }).click();
    await page.getByRole('button', { name: '按此方案编班' }).click();
    await page.getByText(/已编班：新设 \d+ 个班/).waitFor();
    await page.getByText(/海州区第9期/).first().waitFor();
    await accessible(page);
  });
  await step('board drills down to the person and exports', page, async () => {
    await page.as('city');
    await page.visit(at('board'));
    expect(fs.statSync(await download(page, '导出统计表')).size > 4000, 'a workbook');
    await accessible(page);
    await page.locator('.grid .figure').nth(6).click();
    await page.locator('.behind a').first().waitFor();
    await page.locator('.behind a').first().click();
    await page.waitForURL('**/desk/enrolments/**');
    await accessible(page);
  });
  await step('English is complete on the landing', page, async () => {
    await page.visit('/desk/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForTimeout(400);
    const menu = await page.locator('.shell-menu').innerText();
    expect(!/[\u4e00-\u9fff]/.test(menu), `no Chinese in the English menu, found ${menu}`);
    await page.getByRole('button', { name: '中文' }).click();
  });
  await page.context().close();
  return project;
}

// Part one by the provincial platform's token, part two by the class result sheet of the area.
async function earn(page, project, enrolment, { online, onSite }) {
  await page.as('city');
  const { parts } = await page.api('GET', `/api/projects/${project}`);
  const accounts = await page.api('GET', '/api/accounts?kind=platform');
  const platform = accounts.rows.find((account) => account.name === parts[0].platform);
  const { token } = await page.api('POST', '/api/platform-tokens', { account: platform.id, name: 'walk' });
  const batch = { external_id: `walk-${enrolment.id}`, project, part: parts[0].id, entries: [{ enrolment: enrolment.id, hour_type: 'online', tenths: 300, verdict: 'pass', completed_on: online }] };
  const stranger = await person(browser, demo, 'desk');
  const reply = await stranger.api('POST', '/api/hour-batches', batch, { Authorization: `Bearer ${token}` });
  expect(reply.accepted === 1, JSON.stringify(reply));
  await stranger.context().close();
  await page.as('area');
  const file = path.join(scratch, 'results.csv');
  fs.writeFileSync(file, `报名编号,姓名,单位,应用与测评,研修与实践,结论,完成日期\n${enrolment.id},${enrolment.person_name},${enrolment.unit_name},90,20,合格,${onSite}\n`);
  await page.visit(`/desk/classes/${enrolment.training_class}/results`);
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('button', { name: /导入可用/ }).click();
  await page.waitForTimeout(1000);
  const record = await page.api('GET', `/api/enrolments/${enrolment.id}`);
  expect(record.enrolment.state === 'passed' && record.certificate_number, `a certificate, found ${record.enrolment.state}`);
}

async function resultsWalk(project) {
  const page = await person(browser, demo, 'desk', 'teacher');
  await step('results of both parts make a certificate at once', page, async () => {
    const mine = await page.api('GET', '/api/my/page');
    await earn(page, project, mine.enrolments[0].record.enrolment, { online: '2017-03-18', onSite: '2017-03-19' });
  });
  await page.context().close();
}

// Whom the school nominated above goes all the way, once the calendar is turned to the end of her intake.
async function wholeJobWalk(project) {
  const page = await person(browser, demo, 'desk', 'school');
  await step('the calendar is turned, and a nominated teacher of one school earns her certificate', page, async () => {
    const { rows } = await page.api('GET', `/api/projects/${project}/enrolments?state=confirmed`);
    const nominated = rows.find((row) => row.intake_number === 9);
    expect(nominated?.training_class, 'somebody of intake 9 in a class');
    await page.visit('/');
    await page.getByLabel('拨到').fill('2017-05-20');
    await page.getByRole('button', { name: '拨到这一天' }).click();
    await page.getByText('2017年5月20日').first().waitFor();
    await accessible(page);
    await earn(page, project, nominated, { online: '2017-05-10', onSite: '2017-05-15' });
  });
  await page.context().close();
}

async function phoneWalk() {
  const page = await person(browser, demo, 'phone', 'teacher');
  let holder = '';
  let number = '';
  let paper = '';
  await step('teacher downloads her certificate on a phone', page, async () => {
    await page.visit('/my');
    await accessible(page);
    await page.locator('a.mine-paper').click();
    holder = await page.locator('.paper-holder').innerText();
    number = await page.locator('.paper-foot b').innerText();
    const file = (paper = await download(page, '下载证书'));
    expect(fs.readFileSync(file).subarray(0, 5).toString() === '%PDF-', 'a PDF');
    await accessible(page);
  });
  const stranger = await person(browser, demo, 'phone');
  await step('stranger checks it by number and name', stranger, async () => {
    await stranger.visit('/verify');
    await accessible(stranger);
    await stranger.getByLabel('证书编号').fill(number);
    await stranger.getByLabel('持证人').fill(holder);
    await stranger.getByRole('button', { name: '核验' }).click();
    await stranger.getByText('有效').first().waitFor();
    await stranger.visit('/verify');
    await stranger.getByLabel('证书编号').fill(number);
    await stranger.getByLabel('持证人').fill('杏不是');
    await stranger.getByRole('button', { name: '核验' }).click();
    await stranger.getByText('查无此证').first().waitFor();
    await accessible(stranger);
  });
  await step('stranger scans the printed code, and a changed statement is found out', stranger, async () => {
    const image = path.join(scratch, 'paper');
    execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', paper, image]);
    const scanned = execFileSync('zbarimg', ['--quiet', '--raw', `${image}.png`]).toString().trim();
    expect(scanned.startsWith(`${demo.base}/verify#`), scanned);
    await stranger.goto(scanned);
    await stranger.getByText('有效').first().waitFor();
    await stranger.getByText(number).first().waitFor();
    await accessible(stranger);
    await stranger.goto('about:blank');
    await stranger.goto(scanned.slice(0, -8) + 'AAAAAAAA');
    await stranger.getByText('二维码中的内容无法核实').first().waitFor();
    await accessible(stranger);
  });
  await step('offices work on a phone too', page, async () => {
    for (const [role, where] of [['school', '/desk/'], ['school', '/desk/nominate'], ['area', '/desk/places'], ['city', '/desk/board'], ['city', '/desk/units']]) {
      await page.as(role);
      await page.visit(where);
      await accessible(page);
    }
  });
  await page.context().close();
  await stranger.context().close();
}

try {
  const project = await deskWalk();
  await resultsWalk(project);
  await demoWalk(browser, demo);
  await unitsWalk(browser, demo, project);
  await phoneWalk();
  await wholeJobWalk(project);
  for (const size of ['desk', 'phone']) await rosterDesk(browser, demo, size, scratch);
  for (const size of ['desk', 'phone']) await resultsDesk(browser, demo, size);
  await accountsWalk(browser, demo);
  await transferWalk(browser, demo);
  await hoursWalk(browser, demo);
  await tablesWalk(browser, demo);
  await mergeWalk(browser, demo);
  await personWalk(browser, demo);
  await enrolmentWalk(browser, demo);
  await projectWalk(browser, demo);
  await classesWalk(browser, demo);
  await roundsWalk(browser, demo);
  await certificatesWalk(browser, demo);
  await approvalWalk(browser, demo);
} finally {
  await browser.close();
  demo.stop();
}
finish();
