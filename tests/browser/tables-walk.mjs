// The tables of an office: the notices' own, filled and taken away; one put together and kept; a long list as a file.
import fs from 'node:fs';

import { accessible, cityProject, expect, person, step } from './harness.mjs';

export async function tablesWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'city');
  const { id: project } = await cityProject(page);

  await step('the notice’s table of periods has two rows of dates over one row of figures', page, async () => {
    await page.visit(`/desk/projects/${project}/layouts?layout=intake-places`);
    await page.getByText('第十四期').waitFor();
    const rows = await page.locator('.paper tr').count();
    expect(rows >= 2 + 4 + 23, `only ${rows} rows`);
    expect((await page.locator('.paper th[rowspan="4"]').innerText()).includes('县区'), 'the heading over four rows is not there');
    await accessible(page);
  });

  await step('it is taken away as a PDF and a workbook', page, async () => {
    for (const [button, head] of [['下载 PDF', '%PDF'], ['下载 Excel', 'PK']]) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      expect(file.suggestedFilename().includes('班次与名额分配'), file.suggestedFilename());
      expect(fs.readFileSync(await file.path()).subarray(0, head.length).toString() === head, `${button} is another kind of file`);
    }
  });

  await step('a table is put together, kept under a name and forgotten', page, async () => {
    await page.visit(`/desk/projects/${project}/tables`);
    await page.getByLabel('行内再分').selectOption('stage');
    await page.getByText('小计').first().waitFor();
    await page.getByLabel('已报名').check();
    await page.getByLabel('表名').fill('各县学段');
    await page.getByRole('button', { name: '另存' }).click();
    await page.getByRole('button', { name: '各县学段' }).waitFor();
    await accessible(page);
    await page.getByRole('button', { name: '删除这张表' }).click();
    await page.getByRole('button', { name: '各县学段' }).waitFor({ state: 'detached' });
  });

  await step('what a row does not know cannot be chosen', page, async () => {
    await page.getByLabel('行内再分').selectOption('');
    await page.getByLabel('行', { exact: true }).selectOption('intake');
    expect(await page.getByLabel('专任教师').isDisabled(), 'teachers by intake can be chosen');
    expect(await page.getByLabel('已报名').isEnabled(), 'nominated by intake cannot be chosen');
  });

  await step('a long list becomes a file that is fetched when it is ready', page, async () => {
    await page.visit('/desk/people');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('link', { name: '下载' }).first().waitFor({ timeout: 60_000 });
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载' }).first().click()]);
    expect(file.suggestedFilename() === '人员名册.xlsx', file.suggestedFilename());
    await accessible(page);
  });

  const phone = await person(browser, demo, 'phone', 'city');
  await step('on a phone tables scroll inside their frame', phone, async () => {
    for (const place of [`projects/${project}/layouts`, `projects/${project}/tables`, 'exports']) {
      await phone.visit(`/desk/${place}`);
      await phone.locator('h1').waitFor();
      const wide = await phone.evaluate(() => Math.max(...[...document.querySelectorAll('main .card, main fieldset, main .field, main .btn')].map((one) => one.getBoundingClientRect().right), 0) - window.innerWidth);
      expect(wide <= 0, `${place} is ${wide} wider than the screen`);
    }
  });
}
