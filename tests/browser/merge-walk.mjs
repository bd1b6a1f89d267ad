// Two records of one teacher: the school finds them listed, says once that two others are two people, compares, merges with a reason,
// opens the old record and lands on the one that was kept, and takes the merge back. At a desk, then on a phone.
import { accessible, expect, person, step } from './harness.mjs';

const teacher = (more) => ({ name: '杏重录', sex: 'female', document_kind: 'passport', document_number: '', mobile: '15490000077', stage: 'primary', subject: '语文', post: 'teacher', full_time: true, ...more });

async function enter(page, unit, body) {
  return page.api('POST', `/api/units/${unit}/people`, body);
}

export async function mergeWalk(browser, demo) {
  const page = await person(browser, demo, 'desk', 'school');
  const { unit } = await page.api('GET', '/api/session');
  const number = `E${String(Date.now()).slice(-7)}`;
  const kept = await enter(page, unit, teacher({ document_number: number, mobile: '' }));
  const twice = await enter(page, unit, teacher({ subject: '数学', stage: 'junior' }));
  await enter(page, unit, teacher({ name: '杏两人', mobile: '15490000078' }));
  await enter(page, unit, teacher({ name: '杏两人', mobile: '15490000079' }));
  await step('school lists likely duplicates and says of one pair that they are two people', page, async () => {
    await page.visit('/desk/people');
    await page.getByRole('link', { name: '疑似重复' }).click();
    await page.getByText('杏重录').first().waitFor();
    await page.getByText('有一条没有证件').first().waitFor();
    await accessible(page);
    await page.locator('tr', { hasText: '杏两人' }).getByRole('link', { name: '比对' }).click();
    await page.getByRole('button', { name: '不是同一人' }).click();
    await accessible(page);
    await page.locator('dialog').getByLabel('说明').fill('同名的两位老师');
    await page.locator('dialog').getByRole('button', { name: '标记' }).click();
    await page.getByText('杏重录').first().waitFor();
    expect((await page.getByText('杏两人').count()) === 0, 'the pair gone');
    await page.getByRole('tab', { name: '已确认不是同一人' }).click();
    await page.getByText('同名的两位老师').waitFor();
    await accessible(page);
  });
  await step('school compares two records and merges them with a reason', page, async () => {
    await page.visit(`/desk/people/merge?keep=${twice.id}&other=${kept.id}`);
    await page.getByText('比对两条记录').first().waitFor();
    await page.getByRole('button', { name: '保留这一条' }).click();
    await page.waitForURL((url) => url.search.includes(`keep=${kept.id}`));
    await page.locator('.record-differs', { hasText: '学科' }).waitFor();
    await page.locator('.record-filled', { hasText: '手机' }).waitFor();
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByText('请填写').first().waitFor();
    await accessible(page);
    await page.getByLabel('合并原因').fill('先后录入两次，已与本人核对');
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.waitForURL((url) => url.pathname.endsWith(kept.id));
    await page.getByText('并入：杏重录').waitFor();
    const now = await page.api('GET', `/api/people/${kept.id}`);
    expect(now.mobile !== '', 'the mobile filled in');
    await accessible(page);
  });
  await step('the old record leads to the one that was kept', page, async () => {
    await page.visit(`/desk/people/${twice.id}`);
    await page.waitForURL((url) => url.pathname.endsWith(kept.id));
    await page.getByText('并入：杏重录').waitFor();
  });
  await step('school takes the merge back', page, async () => {
    await page.getByRole('button', { name: '撤销合并' }).click();
    await page.locator('dialog').getByLabel('撤销原因').fill('是两位老师');
    await accessible(page);
    await page.locator('dialog').getByRole('button', { name: '撤销合并' }).click();
    await page.locator('.tag').getByText('已撤销').waitFor();
    const back = await page.api('GET', `/api/people/${twice.id}`);
    expect(back.id === twice.id && back.stage === 'junior', 'the other record as it was');
    await accessible(page);
  });
  await page.context().close();
  const phone = await person(browser, demo, 'phone', 'school');
  await step('duplicates and the comparison on a phone', phone, async () => {
    await phone.visit('/desk/people/duplicates');
    await phone.getByText('杏重录').first().waitFor();
    await accessible(phone);
    await phone.visit(`/desk/people/merge?keep=${kept.id}&other=${twice.id}`);
    await phone.getByLabel('合并原因').waitFor();
    await accessible(phone);
  });
  await phone.context().close();
}
