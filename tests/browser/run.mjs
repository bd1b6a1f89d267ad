// The main job in a real browser, each step by the right role: at a desk, then the teacher and the stranger on a phone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { accountsWalk } from './accounts.mjs';
import { classesWalk } from './classes-walk.mjs';
import { enrolmentWalk } from './enrolment.mjs';
import { accessible, download, expect, finish, person, root, startBrowser, startDemo, step } from './harness.mjs';
import { mergeWalk } from './merge-walk.mjs';
import { personWalk } from './person-walk.mjs';
import { projectWalk } from './project-walk.mjs';
import { resultsDesk } from './results.mjs';
import { rosterDesk } from './roster.mjs';
import { transferWalk } from './transfer-walk.mjs';

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
  const { rows } = await page.api('GET', '/api/projects');
  const project = rows[0].id;
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

// The tree over time: a county renamed, schools merged and a teacher moved, tried first and then seen in the three lenses.
async function unitsWalk(project) {
  const page = await person(browser, demo, 'desk', 'city');
  const named = async (q) => (await page.api('GET', `/api/units?q=${encodeURIComponent(q)}`)).rows.find((unit) => unit.name === q);
  const county = await named('灌南县');
  const schools = (await page.api('GET', `/api/units?parent=${county.id}`)).rows;
  const total = async (unit, lens) => (await page.api('GET', `/api/projects/${project}/board?unit=${unit}&${lens}`)).total;

  await step('city opens the tree of units and one of them', page, async () => {
    await page.visit('/desk/units');
    await page.getByRole('button', { name: '灌南县的下级单位' }).click();
    await page.getByRole('link', { name: schools[0].name }).waitFor();
    await accessible(page);
    await page.getByRole('link', { name: '灌南县', exact: true }).click();
    await page.getByRole('heading', { name: '历史沿革' }).waitFor();
    await accessible(page);
  });
  await step('city tries to close a county, and is told what stands in the way', page, async () => {
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.locator('dialog').getByText(/其下还有 \d+ 个单位/).waitFor();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '取消' }).click();
  });
  await step('city renames a county on its paper', page, async () => {
    await page.getByRole('button', { name: '更名' }).click();
    await page.getByLabel('新名称').fill('灌南新区');
    await page.getByLabel('文件号').fill('连政〔2017〕3号');
    await page.getByText('可以办理。').waitFor();
    await page.locator('dialog').getByRole('button', { name: '更名' }).click();
    await page.getByRole('heading', { name: '灌南新区（灌南县）' }).waitFor();
    await accessible(page);
  });
  await step('city plans a change for a day to come and withdraws it', page, async () => {
    await page.getByRole('button', { name: '变更代码' }).click();
    await page.getByLabel('新代码').fill('320799');
    await page.getByLabel('生效日期').fill('2017-12-01');
    await page.locator('dialog').getByRole('button', { name: '预定变更代码' }).click();
    await page.getByText('待生效').waitFor();
    await page.getByRole('button', { name: '取消预定' }).click();
    await page.getByLabel('原因').fill('批复未下');
    await page.locator('dialog').getByRole('button', { name: '取消预定' }).click();
    await page.getByText('已取消').waitFor();
  });
  await step('city founds a school on its paper, tried first, and takes the founding back', page, async () => {
    const dialog = page.locator('dialog');
    await page.getByRole('button', { name: '设立下级单位' }).click();
    await dialog.getByLabel('名称').fill(schools[0].name);
    await dialog.getByText(`已有名为“${schools[0].name}”的单位`).waitFor();
    await dialog.getByLabel('名称').fill('灌南新设小学');
    await dialog.getByLabel('生效日期').fill('2017-03-01');
    await dialog.getByLabel('文件号').fill('南教〔2017〕1号');
    await dialog.getByText('可以办理。').waitFor();
    await accessible(page);
    await dialog.getByRole('button', { name: '设立下级单位' }).click();
    await page.getByText('在“灌南新区”下设立“灌南新设小学”').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '撤回' }).click();
    await dialog.getByText('可以办理。').waitFor();
    await dialog.getByLabel('原因').fill('批复撤销');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await page.getByText('撤回设立').waitFor();
    expect(!(await named('灌南新设小学')), 'it is in no list');
  });
  await step('a county renamed is found by the name of before, and lists show both', page, async () => {
    await page.visit('/desk/units');
    await page.getByLabel('按名称或代码查找').fill('灌南县');
    await page.getByText('原名“灌南县”，已更名为“灌南新区”').waitFor();
    await accessible(page);
    await page.visit(`/desk/projects/${project}/places`);
    await page.getByText('灌南新区（灌南县）').first().waitFor();
    await accessible(page);
  });
  const before = await total(schools[0].id, 'lens=then');
  const second = await total(schools[1].id, 'lens=then');
  await step('city merges two schools into a new one', page, async () => {
    await page.visit(`/desk/units/${schools[0].id}`);
    await page.getByRole('button', { name: '合并' }).click();
    await page.locator('dialog .el-select').click();
    await page.getByRole('option', { name: schools[1].name, exact: true }).click();
    await page.locator('dialog h2').click();
    await page.getByLabel('新名称').fill('灌南联合小学');
    await page.getByText('可以办理。').waitFor();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '合并' }).click();
    await page.getByText(/本单位已停用/).waitFor();
    await accessible(page);
  });
  await step('the merger, the new name and a moved teacher stand in the three lenses', page, async () => {
    const heir = await named('灌南联合小学');
    const neighbour = await named('灌云县');
    const [there] = (await page.api('GET', `/api/units?parent=${neighbour.id}`)).rows;
    const { rows } = await page.api('GET', `/api/people?unit=${heir.id}`);
    const people = async (unit, lens) => (await total(unit, lens)).standing.full_time;
    const [here, beyond] = [await people(county.id, 'lens=then'), await people(neighbour.id, 'lens=then')];
    await page.api('POST', `/api/people/${rows.find((one) => one.full_time).id}/moves`, { unit: there.id, effective_on: '2017-03-20', document: '调〔2017〕1号' });
    const day = 'lens=on-date&on=2017-03-19';
    for (const lens of ['lens=then', 'lens=now']) {
      expect((await people(county.id, lens)) === here - 1, `${lens}: one teacher fewer`);
      expect((await people(neighbour.id, lens)) === beyond + 1, `${lens}: one more in the other county`);
      expect((await people(heir.id, lens)) === before.standing.full_time + second.standing.full_time - 1, `${lens}: the heir has both schools' others`);
      expect((await total(county.id, lens)).unit_name === '灌南新区', `${lens}: the new name`);
    }
    expect((await people(county.id, day)) === here && (await people(neighbour.id, day)) === beyond, 'the day before, both counties as they were');
    expect((await people(heir.id, day)) === 0, 'the day before, no heir');
    expect((await total(schools[0].id, day)).standing.full_time === before.standing.full_time, 'the day before, the school still has its teachers');
    expect((await total(schools[0].id, 'lens=now')).standing.full_time === 0, 'today it has none');
    expect((await total(heir.id, 'lens=now')).events.nominated >= before.events.nominated, 'its heir carries on what it did');
    expect((await total(county.id, day)).unit_name === '灌南县', 'its old name on that day');
    await page.visit(`/desk/projects/${project}/board?unit=${county.id}`);
    await page.getByRole('link', { name: '灌南联合小学' }).first().or(page.getByText('灌南联合小学').first()).waitFor();
    await page.getByRole('button', { name: '现行口径' }).click();
    await page.getByText(/隶属关系按2017年3月20日/).waitFor();
    await page.getByRole('button', { name: '指定日期' }).click();
    await page.getByLabel('统计日期').fill('2017-03-19');
    await page.getByLabel('统计日期').blur();
    await page.getByRole('heading', { name: /^灌南县/ }).waitFor();
    await accessible(page);
    await page.locator('.sums-list .figure').first().click();
    await page.getByText(/名单截至2017年3月19日/).waitFor();
    await page.locator('.behind li').first().waitFor();
    await accessible(page);
    await page.keyboard.press('Escape');
  });
  await step('a merger that something came after is not taken back', page, async () => {
    await page.visit(`/desk/units/${schools[0].id}`);
    await page.getByRole('button', { name: '撤回' }).first().click();
    await page.locator('dialog').getByText(/此后又有变更/).waitFor();
    await page.locator('dialog').getByRole('button', { name: '取消' }).click();
  });
  await step('units of a county go onto a sheet', page, async () => {
    await page.visit(`/desk/units/${county.id}`);
    expect(fs.statSync(await download(page, '导出单位名录')).size > 4000, 'a workbook');
    await page.getByRole('link', { name: '导入单位' }).click();
    const file = path.join(scratch, 'units.csv');
    fs.writeFileSync(file, `上级单位,单位名称,类别,学校标识码\n,灌南新设小学,学校,2132000777\n,${schools[2].name},学校,\n,坏码小学,学校,123\n`);
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('button', { name: /导入可用/ }).click();
    await page.getByText('坏码小学').first().waitFor();
    expect((await named('灌南新设小学')).code === '2132000777', 'the new school');
    await accessible(page);
  });
  await page.context().close();
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
  await unitsWalk(project);
  await phoneWalk();
  await wholeJobWalk(project);
  for (const size of ['desk', 'phone']) await rosterDesk(browser, demo, size, scratch);
  for (const size of ['desk', 'phone']) await resultsDesk(browser, demo, size);
  await accountsWalk(browser, demo);
  await transferWalk(browser, demo);
  await mergeWalk(browser, demo);
  await personWalk(browser, demo);
  await enrolmentWalk(browser, demo);
  await projectWalk(browser, demo);
  await classesWalk(browser, demo);
} finally {
  await browser.close();
  demo.stop();
}
finish();
