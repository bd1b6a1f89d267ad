// Classes: a rule tried and carried out, taken back and carried out again; a tutor, a meeting with its clash, paper; then the trainee
// on her phone, with a calendar of her own.
import fs from 'node:fs';
import path from 'node:path';
import { accessible, cityProject, download, expect, person, root, step } from './harness.mjs';

export async function classesWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'area');
  const { id: project } = await cityProject(page);
  const picture = (name) => page.screenshot({ path: path.join(root, `build/browser/classes-${name}.png`), fullPage: true });
  const { intakes } = await page.api('GET', `/api/projects/${project}`);
  const standing = async (intake) => (await page.api('GET', `/api/projects/${project}/classes?intake=${intake}`)).rows;
  let intake = '';
  // The latest with a class, whose people are still being trained.
  for (const one of [...intakes].reverse()) if (!intake && (await standing(one.id)).some((each) => each.size > 20)) intake = one.id;
  const before = await standing(intake);

  await step('an office rebuilds the classes of an intake: the rule shows what it would make', page, async () => {
    await page.visit(`/desk/projects/${project}/classes?intake=${intake}`);
    await page.getByRole('link', { name: '编班' }).click();
    await page.getByRole('heading', { name: '方案' }).waitFor();
    await page.getByLabel('每班人数').fill('50');
    await page.getByLabel('最少').fill('60');
    await page.getByText('最少不能高于每班人数').waitFor();
    await page.getByLabel('最少').fill('30');
    await page.getByLabel('最多').fill('60');
    await page.getByLabel('每位辅导教师带').fill('25');
    await page.getByText(/共需辅导教师 \d+ 人/).waitFor();
    await accessible(page);
    await picture('preview');
    await page.getByRole('button', { name: '按此方案编班' }).click();
    await page.getByText(/已编班：新设 \d+ 个班/).waitFor();
    const rows = await standing(intake);
    expect(rows.length > before.length && rows.filter((one) => one.size > 60).length <= 1, JSON.stringify(rows.map((one) => one.size)));
    await accessible(page);
    await picture('formed');
  });
  await step('it takes the formation back, and forms again', page, async () => {
    await page.getByRole('button', { name: '撤回' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByText(/人回到原来的班级/).waitFor();
    const rows = await standing(intake);
    expect(JSON.stringify(rows.map((one) => one.id)) === JSON.stringify(before.map((one) => one.id)), 'the classes of before');
    await page.visit(`/desk/projects/${project}/classes?intake=${intake}`);
    await page.getByLabel('已撤销的班级').check();
    await page.getByText(/撤销/).nth(1).waitFor();
    await accessible(page);
  });
  const one = (await standing(intake))[0];
  const { starts_on: day } = intakes.find((each) => each.id === intake);
  await step('a class has a tutor, a timetable with its clash, paper and a calendar', page, async () => {
    await page.visit(`/desk/classes/${one.id}`);
    await page.getByRole('button', { name: '添加' }).click();
    const dialog = page.locator('dialog');
    const tutor = (await page.api('GET', '/api/people')).rows[3];
    await dialog.getByRole('combobox', { name: '人员' }).fill(tutor.name);
    await dialog.locator('.el-select-dropdown__item').first().click();
    await accessible(page);
    await dialog.getByRole('button', { name: '添加' }).click();
    await page.getByText(/每位辅导教师带 \d+ 人/).waitFor();
    for (const topic of ['开班讲座', '分组研讨']) {
      await page.getByRole('button', { name: '安排一次课' }).click();
      await dialog.getByLabel('内容').fill(topic);
      await dialog.getByLabel('地点').fill('报告厅');
      if (topic === '分组研讨') {
        await dialog.getByText('本班在此时段已有课').waitFor();
        await accessible(page);
        await picture('clash');
        await dialog.getByLabel('开始').fill('14:00');
        await dialog.getByLabel('结束').fill('16:30');
      }
      await dialog.getByText('时间、教室、教师没有冲突。').waitFor();
      await dialog.getByRole('button', { name: '保存' }).click();
      await page.getByRole('cell', { name: topic }).or(page.getByRole('rowheader', { name: topic })).first().waitFor();
    }
    await page.getByRole('button', { name: '教室', exact: true }).click();
    await dialog.getByRole('button', { name: '登记教室' }).click();
    await dialog.getByLabel('教室名称').fill('二号教室');
    await dialog.getByLabel('座位数').fill('60');
    await dialog.getByRole('button', { name: '保存' }).click();
    const room = dialog.getByRole('listitem').filter({ hasText: '二号教室' });
    await room.getByRole('button', { name: '修改' }).click();
    await dialog.getByLabel('座位数').fill('80');
    await dialog.getByRole('button', { name: '保存' }).click();
    await room.getByText('80 座').waitFor();
    await room.getByRole('button', { name: '停用' }).click();
    await room.getByText('已停用').waitFor();
    await accessible(page);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    expect(fs.statSync(await download(page, '打印名册')).size > 2000, 'a roster');
    expect(fs.statSync(await download(page, '打印开班通知')).size > 2000, 'a notice');
    await page.getByRole('button', { name: '生成订阅地址' }).click();
    const url = await page.getByLabel(/订阅地址/).inputValue();
    const text = await (await page.request.get(demo.base + new URL(url).pathname)).text();
    expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.includes('SUMMARY:开班讲座'), text.slice(0, 200));
    await accessible(page);
    await picture('class');
  });
  await page.context().close();

  const phone = await person(browser, demo, 'phone', 'teacher');
  const mine = (await phone.api('GET', '/api/my/classes'))[0];
  if (mine) {
    const office = await person(browser, demo, 'desk', 'area');
    const meeting = { kind: 'lecture', topic: '手机上看到的课', place: '礼堂', teacher: '王老师', tenths: 30, starts_at: `${day}T09:00:00+08:00`, ends_at: `${day}T11:30:00+08:00`, despite_clashes: true };
    await office.api('POST', `/api/classes/${mine.id}/sessions`, meeting);
    await office.context().close();
  }
  await step('a trainee sees her timetable on a phone, and makes a calendar of her own', phone, async () => {
    await phone.visit('/my');
    await phone.getByRole('link', { name: new RegExp(mine.name) }).click();
    await phone.getByText('手机上看到的课').first().waitFor();
    await accessible(phone);
    await phone.getByRole('button', { name: /生成订阅地址|换一个地址/ }).click();
    await phone.getByLabel(/订阅地址/).waitFor();
    await accessible(phone);
    await phone.screenshot({ path: path.join(root, 'build/browser/classes-phone.png'), fullPage: true });
  });
  await phone.context().close();
}
