// Units over time: founded, renamed, moved, merged, split, taken back; and the boards of other days.
import fs from 'node:fs';
import path from 'node:path';

import { accessible, download, expect, person, root, step } from './harness.mjs';

const scratch = path.join(root, 'build/browser');

// The tree over time: a county renamed, schools merged and a teacher moved, tried first and then seen in the three lenses.
export async function unitsWalk(browser, demo, project) {
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
    await page.getByRole('link', { name: '灌南联合小学' }).or(page.getByText('灌南联合小学')).first().waitFor();
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
    await page.locator('dialog').getByText(/请先撤回/).waitFor();
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
    let founded;
    for (let asked = 0; !founded && asked < 50; ++asked) {
      founded = await named('灌南新设小学');
      if (!founded) await page.waitForTimeout(200);
    }
    expect(founded?.code === '2132000777', 'the new school');
    await accessible(page);
  });
  await page.context().close();
}
