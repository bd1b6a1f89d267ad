// A teacher goes to another school: her school sends her out, the area finds it waiting and chooses the school, then takes it back;
// somebody is asked in by name and number. At a desk, then the same pages on a phone.
import { accessible, expect, person, step } from './harness.mjs';

async function choose(page, label, typed) {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  if (typed) await box.fill(typed);
  const option = page.locator('dialog').getByRole('option').first();
  await option.waitFor();
  await page.waitForTimeout(300);
  const name = await option.innerText();
  await option.click();
  return name;
}

export async function transferWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'school');
  let teacher;
  await step('school sends a teacher out from her page', page, async () => {
    const { rows } = await page.api('GET', '/api/people?size=5');
    teacher = rows.at(-1);
    await page.visit(`/desk/people/${teacher.id}`);
    await page.getByRole('button', { name: '调出或借调' }).click();
    await page.locator('dialog').waitFor();
    await page.getByRole('button', { name: '提出申请' }).click();
    await page.getByText('请填写').first().waitFor();
    await choose(page, '去向', '海州区');
    await accessible(page);
    await page.getByLabel('文号').fill('连人调〔2016〕3号');
    await page.getByRole('button', { name: '提出申请' }).click();
    await page.getByText('有一笔调动等待答复').waitFor();
    await accessible(page);
  });
  await step('area sees it waiting, chooses a school and accepts', page, async () => {
    await page.as('area');
    await page.visit('/desk/');
    await page.locator('.shell-menu .menu-waiting').waitFor();
    await page.locator('.shell-menu').getByText('调动').click();
    await page.getByText(teacher.name).first().waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '接收' }).first().click();
    await page.locator('dialog').waitFor();
    const box = page.getByRole('combobox', { name: '调入学校' });
    await box.click();
    await page.locator('dialog').getByRole('option').nth(1).click();
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '接收', exact: true }).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    const now = await page.api('GET', `/api/people/${teacher.id}`);
    expect(now.unit !== teacher.unit, `another school, found ${now.unit_name}`);
    await page.locator('.shell-menu .menu-waiting').waitFor({ state: 'detached' });
  });
  await step('area takes it back with a reason', page, async () => {
    await page.getByRole('tab', { name: '全部' }).click();
    await page.getByRole('button', { name: '撤销' }).first().click();
    await page.locator('dialog').getByLabel('原因').fill('调令作废');
    await page.locator('dialog').getByRole('button', { name: '撤销', exact: true }).click();
    await page.locator('.tag').getByText('已撤销').first().waitFor();
    const now = await page.api('GET', `/api/people/${teacher.id}`);
    expect(now.unit === teacher.unit, `her old school, found ${now.unit_name}`);
    await accessible(page);
  });
  await step('her school finds each step among its notices', page, async () => {
    await page.as('school');
    await page.visit('/notices');
    await page.getByText('的调动已撤销').first().waitFor();
    await page.getByText('双方已同意').first().waitFor();
    await accessible(page);
  });
  await step('somebody asked in by a wrong number is not found, and nothing is told', page, async () => {
    await page.as('school');
    await page.visit('/desk/transfers?ask=in&name=杏一知');
    await page.locator('dialog').waitFor();
    expect((await page.getByLabel('姓名').inputValue()) === '杏一知', 'the name filled in');
    await page.getByLabel('证件号码').fill('399990198001050022');
    await page.getByRole('button', { name: '提出申请' }).click();
    await page.getByText('没有找到姓名和证件号码都相符的在册教师').first().waitFor();
    expect(!page.url().includes('3999'), 'no number in the address');
    await accessible(page);
  });
  await page.context().close();
  const phone = await person(browser, demo, 'phone', 'area');
  await step('transfers on a phone', phone, async () => {
    await phone.visit('/desk/transfers');
    await accessible(phone);
    await phone.getByRole('tab', { name: '全部' }).click();
    await phone.getByText(teacher.name).first().waitFor();
    await accessible(phone);
    await phone.visit(`/desk/people/${teacher.id}`);
    await accessible(phone);
  });
  await phone.context().close();
}
