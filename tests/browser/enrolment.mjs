// More people than places: a school keeps a reserve list, the area agrees to a substitution, a teacher chooses time and place on her
// phone and waits where nothing is left.
import { accessible, cityProject, expect, person, step } from './harness.mjs';

const day = (month, of) => `2017-${month}-${of}`;

// A project of its own, with two base schools of one seat each in the first intake.
async function openProject(page, bases) {
  const { project, intakes } = await page.api('POST', '/api/projects', {
    programme_name: '自主选学试点', name: '2017 年骨干教师选学', training_year: 2017, confirm_level: 'county', starts_on: day('03', '01'), ends_on: day('12', '31'),
    certificate_title: '骨干教师培训合格证书', number_code: '09',
    parts: [{ name: '集中研修', organiser: '连云港市', platform: '基地学校', by_intake: true, window_from: day('09', '01'), window_until: day('12', '31'), requirements: [{ slot: 1, name: '研修', hour_type: 'face-to-face', minimum_tenths: 100 }] }],
    intakes: [
      { number: 1, starts_on: day('10', '01'), ends_on: day('10', '20'), opens_on: day('03', '01'), closes_on: day('08', '31'), base_schools: bases.map((unit) => ({ unit, seats: 1 })) },
      { number: 2, starts_on: day('11', '01'), ends_on: day('11', '20'), opens_on: day('03', '01'), closes_on: day('08', '31') },
    ],
    enrolment: { enrolment_mode: 'both', reserve_promotion: 'by-hand', date_clash: 'refuse', year_limit: 'any', accept_hours: 48, choose_by: day('06', '30') },
  });
  await page.api('PUT', `/api/projects/${project.id}/publication`);
  return { project: project.id, intakes };
}

async function handDown(page, { project, intakes }, school, area, city) {
  for (const [index, quantity] of [2, 2].entries()) {
    const intake = intakes[index].id;
    await page.as('city');
    await page.api('POST', `/api/projects/${project}/issues`, { intake, quantity, document: '连教〔2017〕1号' });
    await page.api('POST', `/api/projects/${project}/grants`, { from: city, lines: [{ unit: area, intake, quantity }], document: '连教〔2017〕1号' });
    await page.as('area');
    await page.api('POST', `/api/projects/${project}/grants`, { from: area, lines: [{ unit: school, intake, quantity }], document: '连教〔2017〕1号' });
  }
}

async function sheetOf(page, role, project) {
  await page.as(role);
  return page.api('GET', `/api/projects/${project}/places`);
}

async function schoolWalk(page, opened) {
  const at = (place) => `/desk/projects/${opened.project}/${place}`;
  await step('school nominates beyond its places and keeps the others in reserve', page, async () => {
    await page.as('school');
    await page.visit(at('nominate') + `?intake=${opened.intakes[1].id}`);
    const boxes = page.locator('.pick-table input[type=checkbox]');
    await boxes.first().waitFor();
    for (const index of [2, 3, 4, 5]) await boxes.nth(index).check();
    await page.getByRole('button', { name: '报名 2 人，其余 2 人列为候补' }).click();
    await page.locator('dialog').getByText('列为候补 2 人').waitFor();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('heading', { name: '候补名单' }).waitFor();
    const second = await page.locator('.reserve-row').nth(1).locator('a').innerText();
    await page.getByRole('button', { name: `把${second}上移一位` }).click();
    await page.waitForFunction((name) => document.querySelector('.reserve-row a')?.textContent === name, second);
    await accessible(page);
  });
  await step('a place that comes free goes to somebody on the list', page, async () => {
    const { rows } = await page.api('GET', `/api/projects/${opened.project}/enrolments?state=nominated`);
    await page.visit(`/desk/enrolments/${rows[0].id}`);
    await page.getByRole('button', { name: '撤回报名' }).click();
    await page.getByLabel('原因').fill('家中有事');
    await page.locator('dialog').getByRole('button', { name: '撤回报名' }).click();
    await page.getByText('已撤回').first().waitFor();
    await page.visit(at('nominate') + `?intake=${opened.intakes[1].id}`);
    await page.getByRole('button', { name: '递补' }).first().click();
    await page.getByText('已递补').first().waitFor();
    await accessible(page);
  });
}

async function substitutionWalk(page, opened) {
  const at = (place) => `/desk/projects/${opened.project}/${place}`;
  let leaving;
  await step('school asks that the first in reserve stand in for a confirmed teacher', page, async () => {
    await page.as('area');
    const { rows } = await page.api('GET', `/api/projects/${opened.project}/enrolments?state=nominated`);
    leaving = await page.api('PUT', `/api/enrolments/${rows[0].id}/confirmation`);
    await page.as('school');
    await page.visit(`/desk/enrolments/${leaving.id}`);
    await page.getByRole('button', { name: '申请替换' }).click();
    await page.locator('dialog').getByText('候补第 1 位').waitFor();
    await page.locator('dialog input[type=radio]').first().check();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('请填写').first().waitFor();
    await page.getByLabel('原因').fill('产假，不能参加');
    await accessible(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('待决定').first().waitFor();
    await accessible(page);
  });
  await step('area agrees, and undoes it again', page, async () => {
    await page.as('area');
    await page.visit('/desk/');
    await page.getByText('项替换申请等待审核').first().click();
    await page.waitForURL('**/confirm');
    await page.visit(at('confirm'));
    await page.getByText('产假，不能参加').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '同意替换' }).click();
    await page.getByText('产假，不能参加').waitFor({ state: 'detached' });
    await page.visit(`/desk/enrolments/${leaving.id}`);
    await page.getByText('已替换').first().waitFor();
    await page.getByRole('button', { name: '取消替换，恢复原状' }).click();
    await page.getByLabel('原因').fill('替换的人选报错了');
    await page.locator('dialog').getByRole('button', { name: '取消替换，恢复原状' }).click();
    await page.getByText('已恢复原状').first().waitFor();
    const back = await page.api('GET', `/api/enrolments/${leaving.id}`);
    expect(back.enrolment.state === 'confirmed', back.enrolment.state);
    await accessible(page);
  });
}

async function choosersWalk(page, opened) {
  await step('school names who is to choose, and the city sees who has not', page, async () => {
    await page.as('school');
    await page.visit(`/desk/projects/${opened.project}/nominate?intake=${opened.intakes[0].id}`);
    const boxes = page.locator('.pick-table input[type=checkbox]');
    await boxes.first().waitFor();
    for (const index of [10, 11]) await boxes.nth(index).check();
    await page.getByRole('button', { name: '列入选学名单 2 人' }).click();
    await page.locator('dialog').getByText('已列入选学名单 2 人').waitFor();
    await page.as('city');
    await page.visit(`/desk/projects/${opened.project}/choosers`);
    await page.getByText('还没有选').first().waitFor();
    await page.locator('.pick-table input[type=checkbox]').first().check();
    await page.getByRole('button', { name: '移出名单 1 人' }).waitFor();
    expect((await page.getByRole('button', { name: /^安排/ }).count()) === 0, 'nobody is assigned before the time is over');
    await accessible(page);
  });
}

async function phoneWalk(browser, demo) {
  const page = await person(browser, demo, 'phone', 'graduate');
  await step('teacher chooses time and place on her phone in under 30 seconds', page, async () => {
    const began = Date.now();
    await page.visit('/my');
    await page.getByRole('link', { name: '去选时间和地点' }).click();
    await page.getByRole('button', { name: /选这里/ }).first().waitFor();
    await accessible(page);
    await page.getByRole('button', { name: /选这里/ }).first().click();
    await page.getByText(/选好了：第1期/).waitFor();
    expect(Date.now() - began < 30_000, 'less than 30 seconds');
    await page.getByText('您已选定').waitFor();
    await accessible(page);
  });
  await step('she gives it up, and what she had is free again', page, async () => {
    await page.getByRole('button', { name: '放弃', exact: true }).click();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '放弃', exact: true }).click();
    await page.getByText('已放弃。').waitFor();
    await page.getByRole('button', { name: /选这里/ }).nth(1).waitFor();
  });
  await step('where nothing is left she waits in line and sees her rank', page, async () => {
    await page.getByRole('button', { name: '排队等候' }).click();
    await page.getByText('您正在排队').waitFor();
    await page.getByText(/排第 1 位/).waitFor();
    await accessible(page);
  });
  await page.context().close();
}

export async function enrolmentWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'city');
  let opened;
  await step('city opens a project in which teachers choose for themselves', page, async () => {
    const { id } = await cityProject(page);
    const school = await sheetOf(page, 'school', id);
    const area = await sheetOf(page, 'area', id);
    const city = await sheetOf(page, 'city', id);
    const bases = city.units.filter((unit) => unit.kind === 'school').slice(0, 2).map((unit) => unit.id);
    opened = await openProject(page, bases);
    await handDown(page, opened, school.unit, area.unit, city.unit);
    await page.as('city');
    await page.visit(`/desk/projects/${opened.project}`);
    await page.getByText('两者都可以').waitFor();
    await accessible(page);
    await page.visit('/desk/projects/new');
    await page.getByRole('button', { name: '从空白开始' }).click();
    await page.getByRole('button', { name: /谁来参加/ }).click();
    await page.getByLabel('谁来报名').selectOption('self-selection');
    await page.getByText('自主选学截止').waitFor();
    await page.getByRole('navigation', { name: '填写步骤' }).getByRole('button', { name: /期次/ }).click();
    await page.getByText('座位', { exact: true }).first().click();
    await page.getByRole('button', { name: '添加基地学校' }).click();
    await accessible(page);
  });
  await schoolWalk(page, opened);
  await substitutionWalk(page, opened);
  await choosersWalk(page, opened);
  await phoneWalk(browser, demo);
  await page.context().close();
}
