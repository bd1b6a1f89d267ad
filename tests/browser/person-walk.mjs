// A teacher's page as her school and its area keep it: what she teaches, whom somebody else edited meanwhile, a move within the area;
// and a roster without document numbers, whose rows are told by name and mobile. At a desk, then on a phone.
import fs from 'node:fs';
import path from 'node:path';
import { accessible, expect, person, root, step } from './harness.mjs';

const dialog = (page) => page.locator('dialog');
const closed = (page) => dialog(page).waitFor({ state: 'detached' });

async function teacherOf(page, other) {
  const { unit } = await page.api('GET', '/api/session');
  await page.as('area');
  const { rows } = await page.api('GET', '/api/people?size=200');
  const pending = (await page.api('GET', '/api/transfers?state=pending&size=200')).rows.map((one) => one.person);
  return rows.find((one) => (one.unit === unit) !== other && one.document_number && one.full_time && !pending.includes(one.id));
}

async function edits(page, size, teacher) {
  const stages = { desk: '初中', phone: '高中' };
  await step(`${size}: a school edits what she teaches from a day on`, page, async () => {
    await page.visit(`/desk/people/${teacher.id}`);
    await page.getByRole('heading', { name: '任教情况' }).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '修改任教情况与手机' }).click();
    await dialog(page).getByLabel('任教学段').selectOption({ label: stages[size] });
    await dialog(page).getByLabel('新手机号').fill('123');
    await accessible(page);
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await dialog(page).locator('.field-error').first().waitFor();
    await dialog(page).getByLabel('新手机号').fill('15412345678');
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await closed(page);
    await page.getByText('154****5678').first().waitFor();
    expect((await page.locator('main').innerText()).includes(stages[size]), 'the new stage');
    await page.getByRole('columnheader', { name: '使用至' }).or(page.getByText('使用至')).first().waitFor();
    await accessible(page);
  });
  await step(`${size}: who edits at the same time sees both versions and loses neither`, page, async () => {
    await page.getByRole('button', { name: '修改任教情况与手机' }).click();
    await dialog(page).getByLabel('学科', { exact: true }).fill('物理');
    const now = await page.api('GET', `/api/people/${teacher.id}`);
    const { domain_now: day } = await page.api('GET', '/api/session');
    await page.api('PUT', `/api/people/${teacher.id}`, { stage: now.stage, subject: '化学', post: 'class-head', full_time: true, since: day.slice(0, 10) });
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await dialog(page).getByText('您填的是“物理”，别人已改为“化学”').waitFor();
    await accessible(page);
    await dialog(page).getByRole('button', { name: '保存我填的' }).click();
    await closed(page);
    expect((await page.api('GET', `/api/people/${teacher.id}`)).subject === '物理', 'what was typed');
  });
}

async function moves(page, size, teacher) {
  await step(`${size}: the area moves her to another of its schools`, page, async () => {
    await page.as('area');
    await page.visit(`/desk/people/${teacher.id}`);
    await page.getByRole('button', { name: '区域内调动' }).click();
    await dialog(page).getByText('已占用的名额').waitFor();
    await dialog(page).getByRole('button', { name: '确认调动' }).click();
    await dialog(page).getByText('请填写').first().waitFor();
    await dialog(page).getByRole('combobox', { name: '去向' }).click();
    await dialog(page).getByRole('option').nth(3).click();
    await dialog(page).getByLabel('文号').fill('海教调〔2016〕8号');
    await accessible(page);
    await dialog(page).getByRole('button', { name: '确认调动' }).click();
    await closed(page);
    const now = await page.api('GET', `/api/people/${teacher.id}`);
    expect(now.unit !== teacher.unit, `another school, found ${now.unit_name}`);
    await page.getByText(now.unit_name).first().waitFor();
  });
}

async function rows(page, size, elsewhere, number) {
  const mobile = size === 'desk' ? '15477770001' : '15477770002';
  const name = size === 'desk' ? '杏无号' : '杏未编';
  const file = path.join(root, `build/browser/unnumbered-${size}.csv`);
  fs.writeFileSync(file, `姓名,证件号码,手机,学段,学科\n${name},,${mobile},小学,语文\n杏缺机,,,小学,语文\n${elsewhere.name},${number},,小学,语文\n`);
  await step(`${size}: a roster without numbers says of each row whom it means`, page, async () => {
    await page.as('school');
    await page.visit('/desk/people/import');
    await page.setInputFiles('input[type=file]', file);
    await page.getByText('请填写证件号码；没有证件的，请填写手机号。').first().waitFor();
    await page.getByRole('tab', { name: /有提示/ }).click();
    await page.getByText('补登证件后才发证书').first().waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '导入可用的 1 行' }).click();
    await page.getByText('已导入 1 行').first().waitFor();
    await page.visit('/desk/people');
    await page.getByRole('searchbox').first().fill(name);
    await page.locator('.tag', { hasText: '未登记证件' }).first().waitFor();
    await accessible(page);
    await page.goBack();
  });
  await step(`${size}: somebody registered elsewhere is asked in from her row, which then says so`, page, async () => {
    await page.getByRole('tab', { name: /有错误/ }).click();
    await page.getByRole('button', { name: '申请调入' }).click();
    expect((await dialog(page).getByLabel('姓名').inputValue()) === elsewhere.name, 'her name');
    expect((await dialog(page).getByLabel('证件号码').inputValue()) === number, 'her number, as the row has it');
    await accessible(page);
    await dialog(page).getByRole('button', { name: '提出申请' }).click();
    await closed(page);
    await page.getByText('调入的申请正等待答复').first().waitFor();
    await page.getByRole('link', { name: '查看调动' }).waitFor();
  });
  await step(`${size}: the headings her school once named are listed, and one is forgotten`, page, async () => {
    const { unit } = await page.api('GET', '/api/session');
    const odd = path.join(root, `build/browser/odd-${size}.csv`);
    fs.writeFileSync(odd, `老师${size},证件号码,手机,学段\n杏一,,${mobile},小学\n`);
    await page.visit('/desk/people/import');
    await page.setInputFiles('input[type=file]', odd);
    await page.getByLabel(`老师${size}`).selectOption('name');
    await page.getByRole('button', { name: '按新的对应重新核对' }).click();
    await page.getByRole('heading', { name: '核对结果' }).waitFor();
    await page.visit('/desk/people/imports');
    await page.getByRole('heading', { name: '记住的表头' }).waitFor();
    await page.getByText(`老师${size}`).first().waitFor();
    await accessible(page);
    await page.getByRole('button', { name: `忘掉“老师${size}”` }).click();
    await page.getByText(`已忘掉“老师${size}”`).waitFor();
    const left = await page.api('GET', `/api/units/${unit}/remembered-columns`);
    expect(!left.rows.some((one) => one.heading === `老师${size}`), 'forgotten');
  });
}

async function list(page, size) {
  await step(`${size}: the list as searched leaves as a workbook`, page, async () => {
    await page.as('school');
    const teacher = (await page.api('GET', '/api/people?size=1')).rows[0];
    await page.visit('/desk/people');
    await page.getByRole('searchbox').first().fill(teacher.name);
    await page.getByText(teacher.name).first().waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const ready = page.getByRole('link', { name: '下载' }).first();
    await ready.waitFor();
    const [taken] = await Promise.all([page.waitForEvent('download'), ready.click()]);
    const file = path.join(path.dirname(await taken.path()), taken.suggestedFilename());
    await taken.saveAs(file);
    expect(fs.readFileSync(file).subarray(0, 2).toString() === 'PK' && file.endsWith('人员名册.xlsx'), 'a workbook');
    await accessible(page);
  });
}

export async function personWalk(browser, demo) {
  for (const size of ['desk', 'phone']) {
    const page = await person(browser, demo, size, 'school');
    const own = await teacherOf(page, false);
    await page.as('school');
    const elsewhere = await teacherOf(page, true);
    const { number } = await page.api('POST', `/api/people/${elsewhere.id}/unsealings`, { what: 'document', reason: '核对名册' });
    await page.as('school');
    await edits(page, size, own);
    await moves(page, size, own);
    await rows(page, size, elsewhere, number);
    await list(page, size);
    await page.context().close();
  }
}
