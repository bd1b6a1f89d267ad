// The other trainings the demo tells, beside the city's: the ministry's principals, who choose time and place themselves, and the
// project teams of a province, whose cities name their own people. Several projects on one desk.
import { accessible, expect, person, step } from './harness.mjs';

async function principalWalk(browser, demo) {
  const page = await person(browser, demo, 'phone', 'principal');
  await step('a principal chooses a seat on a phone, and where none is left she could wait', page, async () => {
    const began = Date.now();
    await page.visit('/my');
    await accessible(page);
    await page.getByRole('link', { name: '去选时间和地点' }).click();
    await page.getByRole('button', { name: /^排队等候 / }).first().waitFor();
    expect((await page.getByText('不能选').count()) === 1, 'the first intake is closed');
    await accessible(page);
    expect((await page.locator('.card input[type=checkbox]').count()) === 0, 'nobody vouches for her own school');
    await page.getByText('由确认单位核实').first().waitFor();
    await page.getByRole('button', { name: '选这里 武汉楚才中学' }).click();
    await page.getByText('选好了：第2期，武汉楚才中学。').waitFor();
    expect(Date.now() - began < 30_000, 'less than 30 seconds');
    await page.getByText('您已选定').waitFor();
    await accessible(page);
  });
  await page.context().close();
}

async function provinceWalk(page) {
  await step('her province confirms who has chosen and sees who has not', page, async () => {
    await page.as('principals');
    await page.visit('/desk/');
    await accessible(page);
    await page.getByText('人还没有选择时间和地点').click();
    await page.getByText('还没有选', { exact: true }).first().waitFor();
    await accessible(page);
    await page.visit('/desk/confirm');
    await page.getByLabel('全选').first().check();
    await page.getByText('请先勾选必须确认的条件。').waitFor();
    for (const condition of await page.locator('.nominate-vouch input[type=checkbox]').all()) await condition.check();
    await accessible(page);
    await page.getByRole('button', { name: /^确认 \d+ 人/ }).click();
    await page.getByText('没有待确认的报名').waitFor();
  });
  await step('her province puts another on the list of who is to choose', page, async () => {
    await page.visit('/desk/choosers');
    await page.getByRole('button', { name: '列入名单' }).click();
    await page.locator('dialog .choosers-found input[type=checkbox]').first().waitFor();
    await accessible(page);
    await page.locator('dialog').getByLabel('按姓名查找').fill('杏坛');
    await page.locator('dialog .choosers-found input[type=checkbox]').first().waitFor();
    await page.locator('dialog').getByRole('button', { name: '关闭' }).last().click();
  });
  await step('the ministry is told who is confirmed and sits in no class yet', page, async () => {
    await page.as('ministry');
    await page.visit('/desk/');
    await page.getByText('人已确认、还没有编班').click();
    await page.waitForURL('**/classes');
    await page.getByText('2016年中小学校长').first().waitFor();
    await accessible(page);
  });
}

async function teamWalk(page) {
  await step('a city names its team of twenty, and one in reserve', page, async () => {
    await page.as('team-city');
    await page.visit('/desk/');
    await page.getByText('个名额等待报名').click();
    const boxes = page.locator('.pick-table input[type=checkbox]');
    await boxes.first().waitFor();
    for (let index = 0; index < 21; index += 1) await boxes.nth(index).check();
    await page.locator('.nominate-vouch input[type=checkbox]').check();
    await accessible(page);
    await page.getByRole('button', { name: /^报名 20 人/ }).click();
    await page.locator('dialog').getByText(/20 人/).first().waitFor();
    await page.keyboard.press('Escape');
    const { rows } = await page.api('GET', '/api/projects');
    const team = rows.find((row) => row.name.startsWith('辽宁省'));
    const list = await page.api('GET', `/api/projects/${team.id}/enrolments`);
    expect(list.rows.filter((row) => row.state === 'nominated').length === 20 && list.rows.filter((row) => row.state === 'reserve').length === 1, 'twenty and one');
  });
  await step('the province finds what waits for it in each of its projects, and its choice is remembered', page, async () => {
    await page.as('team-province');
    await page.visit('/desk/');
    await page.locator('.waiting-project').first().waitFor();
    await accessible(page);
    await page.visit('/desk/confirm');
    await page.getByText('81 人').first().waitFor().catch(() => {});
    await page.locator('.project-pick .el-select').click();
    await page.getByRole('option', { name: /2016年中小学校长/ }).click();
    await page.getByText('辽宁省杏坛第').first().waitFor();
    await accessible(page);
    const chosen = page.url();
    await page.visit('/desk/confirm');
    expect(page.url() === chosen, `the project chosen last, found ${page.url()}`);
  });
}

export async function sichuanWalk(page) {
  await step('the province holds the totals its notice prints against the rows, and opens a figure to its cells', page, async () => {
    await page.as('sichuan');
    const { rows } = await page.api('GET', '/api/projects');
    const project = rows.find((row) => row.name.startsWith('四川省'));
    await page.visit(`/desk/projects/${project.id}/board`);
    await page.getByText('66.26%').first().waitFor();
    await page.getByText('725,440 人').first().waitFor();
    await accessible(page);
    await page.getByRole('link', { name: '基线数据' }).first().click();
    await page.getByRole('link', { name: /2017年通知附件1/ }).click();
    await page.getByText('66.28%').first().waitFor();
    await page.getByText('差 −201').first().waitFor();
    await page.getByText('差 +201').first().click();
    await page.locator('.difference-cells').getByText('阿坝藏族羌族自治州').first().waitFor();
    await accessible(page);
  });
  await step('a table is read from a file, and a name nobody has is pointed out before anything is kept', page, async () => {
    const { rows } = await page.api('GET', '/api/projects');
    const project = rows.find((row) => row.name.startsWith('四川省'));
    await page.visit(`/desk/projects/${project.id}/baselines/new`);
    await page.locator('input[type=file]').setInputFiles({ name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from('市（州）,合计,已培训\n成都,10,4\n无此市,1,1\n合计,11,6\n') });
    await page.getByText('读入 3 行，其中 1 行需要处理').first().waitFor();
    await page.getByText('+1').first().waitFor();
    await accessible(page);
  });
}

export async function demoWalk(browser, demo) {
  await principalWalk(browser, demo);
  const page = await person(browser, demo, 'desk', 'principals');
  await provinceWalk(page);
  await teamWalk(page);
  await sichuanWalk(page);
  await page.context().close();
  const phone = await person(browser, demo, 'phone', 'ministry');
  await step('offices with several projects read well on a phone', phone, async () => {
    for (const role of ['ministry', 'principals', 'team-province', 'team-city', 'sichuan']) {
      await phone.as(role);
      for (const where of ['/desk/', '/desk/places', '/desk/enrolments', '/desk/board']) {
        await phone.visit(where);
        await accessible(phone);
      }
    }
  });
  await phone.context().close();
}
