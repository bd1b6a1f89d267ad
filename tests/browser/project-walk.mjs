// A project from a sample to its first trainees: written in steps, kept on the way, checked, published; then somebody comes in late, a
// school as a whole, and a teacher reads on her phone what is asked and who pays.
import { accessible, expect, person, step } from './harness.mjs';

const next = (page) => page.getByRole('button', { name: '下一步' }).click();
const field = (page, label) => page.getByLabel(label, { exact: true });

async function wizardWalk(page, year) {
  await step('city writes a project from a sample, in steps', page, async () => {
    await page.as('city');
    await page.visit('/desk/projects/new');
    await accessible(page);
    await page.getByRole('button', { name: /两级平台联合培训/ }).click();
    await field(page, '项目名称').fill('两级平台样例培训');
    await accessible(page);
    await next(page);
    await field(page, '组织单位').first().fill('江苏省');
    for (const index of [0, 1]) await field(page, '学习平台').nth(index).fill(`平台${index + 1}`);
    await page.getByRole('radio', { name: /自定规则/ }).check();
    await page.getByLabel('怎样组合').selectOption('any');
    await accessible(page);
  });
  await step('what was typed is still there when the page is opened again', page, async () => {
    await page.waitForTimeout(600);
    await page.visit('/desk/projects/new');
    await page.getByText('已恢复').first().waitFor().catch(() => {});
    expect((await page.getByLabel('怎样组合').inputValue()) === 'any', 'the rule typed before');
  });
  await step('a step with a fault is named before anything is saved', page, async () => {
    await page.getByRole('navigation', { name: '填写步骤' }).getByRole('button', { name: /期次/ }).click();
    await page.getByRole('button', { name: /谁来参加/ }).click();
    await page.getByRole('button', { name: '添加条件' }).click();
    await page.getByRole('button', { name: /检查与发布/ }).click();
    await page.locator('.field-error').first().waitFor();
    await field(page, '条件原文').fill('学校重视培训工作');
    await accessible(page);
  });
  await step('the last step says what each level will see, and publishes', page, async () => {
    await page.getByRole('button', { name: /费用与指标/ }).click();
    await accessible(page);
    await page.getByRole('button', { name: '保存草稿并检查' }).click();
    await page.getByRole('heading', { name: '发布后各级看到什么' }).waitFor();
    for (const seat of ['县级', '学校', '教师']) {
      await page.getByRole('tab', { name: new RegExp(seat) }).click();
      await accessible(page);
    }
    await page.getByText('学校重视培训工作').first().waitFor();
    await page.getByRole('button', { name: '发布项目' }).click();
    await page.getByText('项目已发布').first().waitFor();
    await page.getByText('以下任选一项完成').first().waitFor();
    await page.getByText(/承担/).first().waitFor();
    await accessible(page);
  });
  await step('by hand it is a matter of minutes: pages, fields and keys from a sample to its publication are counted', page, async () => {
    const hand = { pages: 0, presses: 0, fields: 0, keys: 0 };
    const press = async (target) => ((hand.presses += 1), target.click());
    const type = async (target, text) => ((hand.fields += 1), (hand.keys += text.length), target.fill(text));
    const turn = async (name) => ((hand.pages += 1), press(page.getByRole('button', { name })));
    await page.visit('/desk/projects/new');
    await turn(/两级平台联合培训/);
    await type(field(page, '项目名称'), '二〇一七年两级平台联合培训');
    await turn('下一步');
    await type(field(page, '组织单位').first(), '江苏省');
    for (const index of [0, 1]) await type(field(page, '学习平台').nth(index), '江苏教师教育');
    while ((await page.getByRole('button', { name: '下一步' }).count()) > 0) await turn('下一步');
    await turn('保存草稿并检查');
    await page.getByRole('heading', { name: '发布后各级看到什么' }).waitFor();
    await turn('发布项目');
    await page.getByText('项目已发布').first().waitFor();
    // Ten seconds to read a page, two to press something, three to find a field, half a second a key.
    const seconds = hand.pages * 10 + hand.presses * 2 + hand.fields * 3 + hand.keys / 2;
    console.log(`     ${hand.pages} pages, ${hand.presses} presses, ${hand.fields} fields, ${hand.keys} keys: about ${Math.round(seconds)} s by hand`);
    expect(seconds < 300, `less than five minutes, found ${seconds} s`);
  });
  await step('a project of last year is begun again with its dates moved', page, async () => {
    await page.visit('/desk/projects/new');
    await page.getByRole('button', { name: '照此新建' }).click();
    await field(page, '项目名称').waitFor();
    expect((await field(page, '年度').inputValue()) >= year, 'this year or later');
    await accessible(page);
  });
}

async function schoolsWalk(page) {
  await step('area chooses a whole school, and all its teachers are in', page, async () => {
    await page.as('city');
    const me = await page.api('GET', '/api/session');
    const today = me.domain_now.slice(0, 10);
    const year = Number(today.slice(0, 4));
    const day = (rest, of = year) => `${of}-${rest}`;
    const body = {
      programme_name: '整校推进', name: '整校推进样例', training_year: year, confirm_level: 'county', starts_on: day('01-01'), ends_on: day('12-31', year + 1), certificate_title: '合格证书', number_code: '12',
      parts: [{ name: '研修', organiser: '市', platform: '网', by_intake: true, window_from: day('01-01'), window_until: day('12-31', year + 1), requirements: [{ slot: 1, name: '研修', hour_type: 'online', minimum_tenths: 100 }] }],
      intakes: [{ number: 1, starts_on: day('11-01', year + 1), ends_on: day('12-30', year + 1), opens_on: day('01-01'), closes_on: day('10-30', year + 1) }],
      enrolment: { enrolment_mode: 'whole-school', reserve_promotion: 'by-hand', date_clash: 'allow', year_limit: 'any', accept_hours: 48, choose_by: null },
    };
    const { project, intakes } = await page.api('POST', '/api/projects', body);
    await page.api('PUT', `/api/projects/${project.id}/publication`);
    await page.api('POST', `/api/projects/${project.id}/issues`, { intake: intakes[0].id, quantity: 2, document: '', kind: 'school' });
    const city = await page.api('GET', `/api/projects/${project.id}/places`);
    await page.as('area');
    const area = await page.api('GET', `/api/projects/${project.id}/places`);
    await page.as('city');
    await page.api('POST', `/api/projects/${project.id}/grants`, { from: city.unit, lines: [{ unit: area.unit, intake: intakes[0].id, quantity: 1 }], document: '', kind: 'school' });
    await page.as('area');
    await page.visit(`/desk/projects/${project.id}/schools`);
    await accessible(page);
    await page.locator('.school-pick .unit-pick').click();
    await page.locator('.el-select-dropdown__item:visible').first().click();
    await page.getByLabel('理由').fill('本区先试一所');
    await page.getByRole('button', { name: '选定 1 所学校' }).click();
    await page.getByText(/已参加 \d+ 人/).first().waitFor();
    await accessible(page);
  });
}

// A project whose nominations closed yesterday, with places at the school.
async function closedYesterday(page) {
  await page.as('city');
  const { domain_now } = await page.api('GET', '/api/session');
  const day = (ahead) => new Date(Date.parse(domain_now) + ahead * 86_400_000).toISOString().slice(0, 10);
  const { project, intakes } = await page.api('POST', '/api/projects', {
    programme_name: '补报名样例', name: '补报名样例', training_year: Number(day(0).slice(0, 4)), confirm_level: 'county', starts_on: day(-60), ends_on: day(60), certificate_title: '合格证书', number_code: '13',
    parts: [{ name: '研修', organiser: '市', platform: '网', by_intake: true, window_from: day(-60), window_until: day(60), requirements: [{ slot: 1, name: '研修', hour_type: 'online', minimum_tenths: 100 }] }],
    intakes: [{ number: 1, starts_on: day(-2), ends_on: day(40), opens_on: day(-30), closes_on: day(-2) }],
    enrolment: { enrolment_mode: 'nominated', reserve_promotion: 'by-hand', date_clash: 'allow', year_limit: 'any', accept_hours: 48, choose_by: null },
    terms: { completion: null, conditions: [{ number: 1, kind: 'attested', strength: 'hard', words: '学校同意', any_of: [], least: null, most: null }], fees: [], figures: [] },
  });
  const at = `/api/projects/${project.id}`;
  await page.api('PUT', `${at}/publication`);
  const units = {};
  for (const role of ['city', 'area', 'school']) {
    await page.as(role);
    units[role] = await page.api('GET', `${at}/places`);
  }
  const lines = (to) => [{ unit: units[to].unit, intake: intakes[0].id, quantity: 1 }];
  await page.as('city');
  await page.api('POST', `${at}/issues`, { intake: intakes[0].id, quantity: 1, document: '' });
  await page.api('POST', `${at}/grants`, { from: units.city.unit, lines: lines('area'), document: '' });
  await page.as('area');
  await page.api('POST', `${at}/grants`, { from: units.area.unit, lines: lines('school'), document: '' });
  return { id: project.id, school: units.school.unit_name };
}

async function lateWalk(page) {
  await step('area enrols somebody late, with a reason', page, async () => {
    const project = await closedYesterday(page);
    await page.visit(`/desk/projects/${project.id}/late`);
    await page.getByLabel('按姓名查找').fill(project.school);
    await page.locator('input[name=late]').first().check();
    await page.getByRole('button', { name: '补报名并确认' }).click();
    await page.locator('.field-error').first().waitFor();
    await accessible(page);
    await page.getByLabel('学校同意').check();
    await page.getByLabel('原因').fill('学校漏报，已核实');
    await page.getByRole('button', { name: '补报名并确认' }).click();
    await page.getByText('已确认').first().waitFor();
    await page.getByText('学校同意').first().waitFor();
    await accessible(page);
  });
}

export async function projectWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'city');
  const me = await page.api('GET', '/api/session');
  await wizardWalk(page, me.domain_now.slice(0, 4));
  await schoolsWalk(page);
  await lateWalk(page);
  const phone = await person(browser, demo, 'phone', 'city');
  await step('the wizard works on a phone', phone, async () => {
    await phone.visit('/desk/projects/new');
    await phone.getByRole('button', { name: /校长专项培训/ }).click();
    for (let at = 0; at < 4; at += 1) {
      await accessible(phone);
      await next(phone);
    }
    await accessible(phone);
  });
  for (const one of [page, phone]) await one.context().close();
}
