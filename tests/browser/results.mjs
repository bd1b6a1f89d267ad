// The result sheet at its desk: a word no sheet knows mended in all rows, one row by hand, the rows entered, the whole taken back by
// its number; then what the bell tells of it.
import fs from 'node:fs';
import path from 'node:path';
import { accessible, cityProject, download, expect, person, root, step } from './harness.mjs';

// A class of the area with trainees who still take hours.
async function classOf(page, project) {
  const { rows } = await page.api('GET', `/api/projects/${project}/classes`);
  for (const one of rows) {
    const members = await page.api('GET', `/api/classes/${one.id}/members?size=200`);
    const open = members.rows.filter((row) => row.state === 'confirmed' || row.state === 'checked-in').filter((row) => row.done_tenths[1] < 700);
    if (open.length >= 3) return { id: one.id, members: open };
  }
  throw new Error('no class has three trainees who need more hours of its part');
}

function sheet(members) {
  const sums = (one) => `${(one.done_tenths[1] + 100) / 10},${(one.done_tenths[2] + 15) / 10}`; // ten hours more, and one and a half
  const line = (one, name, word) => `${one.enrolment},${name},${one.unit_name},${sums(one)},${word},2017-03-19`;
  const rows = members.map((one, at) => line(one, at === 2 ? '某某某' : one.name, at < 2 ? '通过' : '合格'));
  return `报名编号,姓名,单位,应用与测评,研修与实践,结论,完成日期\r\n${rows.join('\r\n')}\r\n`;
}

export async function resultsDesk(browser, demo, size) {
  const page = await person(browser, demo, size, 'area');
  const { id: project } = await cityProject(page);
  const { id, members } = await classOf(page, project);
  const chosen = members.slice(0, 3);
  const file = path.join(root, `build/browser/results-${size}.csv`);
  fs.writeFileSync(file, sheet(chosen));
  let number = '';

  await step(`${size}: a result sheet shows its problems, and one word is mended in all rows`, page, async () => {
    await page.visit(`/desk/classes/${id}/results`);
    await page.setInputFiles('input[type=file]', file);
    await page.getByRole('heading', { name: '同一错误一次改完' }).waitFor();
    number = new URL(page.url()).searchParams.get('import');
    await accessible(page);
    await page.screenshot({ path: path.join(root, `build/browser/results-${size}-checked.png`), fullPage: true });
    await page.locator('.value-form select').first().selectOption('合格');
    await page.getByRole('button', { name: '改 2 行' }).click();
    await page.locator('.tile-bad dd', { hasText: /^1$/ }).waitFor();
  });
  await step(`${size}: the bad row goes back in its layout, and is mended on the page`, page, async () => {
    expect(fs.statSync(await download(page, '下载有错误的行')).size > 3000, 'a workbook');
    await page.getByRole('button', { name: '改这一行' }).first().click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('姓名').fill(chosen[2].name);
    await accessible(page);
    await dialog.getByRole('button', { name: '保存并核对' }).click();
    await page.getByRole('button', { name: '导入可用的 3 行' }).click();
    await page.getByText('已导入 3 行').waitFor();
    const record = await page.api('GET', `/api/enrolments/${chosen[0].enrolment}`);
    expect(record.entries.some((one) => one.tenths === 100), 'ten hours entered');
  });
  await step(`${size}: the import is found among the past ones and undone by entries that reverse it`, page, async () => {
    await page.visit('/desk/results/imports');
    await page.getByText(number).first().waitFor();
    await accessible(page);
    await page.getByPlaceholder('输入导入编号').fill(number);
    await page.getByRole('button', { name: '按编号查找' }).click();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('将冲销这次导入记入的 3 行学时').waitFor();
    await page.getByLabel('撤销原因').fill('传错了班级');
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销：冲销 3 行').waitFor();
    await page.screenshot({ path: path.join(root, `build/browser/results-${size}-undone.png`), fullPage: true });
    const record = await page.api('GET', `/api/enrolments/${chosen[0].enrolment}`);
    expect(record.entries.filter((one) => one.tenths === -100).length >= 1, 'a reversing entry');
    await page.visit(`/desk/enrolments/${chosen[0].enrolment}`);
    await page.getByText('冲销').first().waitFor();
    await accessible(page);
  });
  await step(`${size}: the bell tells of the import and leads back to it`, page, async () => {
    await page.visit('/notices');
    await page.getByText(`导入“results-${size}.csv”已撤销：撤回 3 行，保留 0 行。`).waitFor();
    await accessible(page);
    await page.screenshot({ path: path.join(root, `build/browser/notices-${size}.png`), fullPage: true });
    await page.getByRole('button', { name: '去看看' }).first().click();
    await page.waitForURL(`**/desk/classes/${id}/results?import=${number}`);
    await page.getByText('已撤销：冲销 3 行').waitFor();
  });
  await page.context().close();
}
