// The roster desk: a clerk whose sheet is wrong in every usual way, and files of every kind an office sends.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { accessible, download, expect, person, root, step } from './harness.mjs';
import { workbook, zipped } from './workbooks.mjs';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (digits) => digits + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11];
// Nobody's numbers, others for each size of screen. The order number is even: women.
const numberOf = (size, serial) => withCheck(`399991${size === 'desk' ? '19850310' : '19860411'}${102 + serial * 2}`);
const names = '甲乙丙丁戊己庚辛';

// A heading of its own for each size: what a clerk names is remembered for her unit.
const headingOf = (size) => (size === 'desk' ? '称呼' : '教工');

function messySheet(size) {
  const rows = ['某小学教师花名册,,,,,,', `序号,${headingOf(size)},性别,身份证号码,学段,任教学科,备注`];
  for (let i = 0; i < 8; i += 1) {
    const number = i === 2 ? '3.99991E+17' : numberOf(size, i);
    rows.push(`${i + 1},杏${names[i]},女,${number},${i > 4 ? '大学' : '小学'},语文,`);
  }
  rows.push(`9,杏壬,,,女,${numberOf(size, 20)},小学`, `10,杏癸,,${numberOf(size, 1)},小学,数学,`, '合计：10人,,,,,,');
  return `\ufeff${rows.join('\r\n')}\r\n`;
}

const refusedWithinMs = 2000;
const counted = (page, name) => page.locator('.tile', { hasText: name }).locator('dd').innerText();
const send = (page, file) => page.setInputFiles('input[type=file]', file);

async function clerk(page, size, file) {
  await step(`${size}: the clerk says which column is which`, page, async () => {
    await page.visit('/desk/people/import');
    await send(page, file);
    await page.getByText('核对结果').first().waitFor();
    await page.getByText('还没有列对应：姓名').waitFor();
    await accessible(page);
    await page.getByLabel(headingOf(size)).selectOption('name');
    await page.getByRole('button', { name: '按新的对应重新核对' }).click();
    await page.getByRole('heading', { name: '同一错误一次改完' }).waitFor();
    await page.getByText('没有认出这些列，其中的内容不会导入：备注。').waitFor();
    expect((await counted(page, '有错误')) === '6', 'six rows with errors');
    await page.getByText('与第 4 行是同一证件号码').waitFor();
    await page.getByText('身份证号码填在了“任教学科”一列').waitFor();
    await accessible(page);
  });
  await step(`${size}: one correction mends three rows, a dialog one`, page, async () => {
    await page.locator('.value-form select').first().selectOption('小学');
    await page.getByRole('button', { name: '改 3 行' }).click();
    await page.locator('.tile-bad dd', { hasText: /^3$/ }).waitFor();
    await page.getByRole('button', { name: '改这一行' }).first().click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('身份证号码').fill(numberOf(size, 30));
    await accessible(page);
    await dialog.getByRole('button', { name: '保存并核对' }).click();
    await page.locator('.tile-bad dd', { hasText: /^2$/ }).waitFor();
  });
  await step(`${size}: the good rows go in, the bad ones come back in their own layout`, page, async () => {
    await page.getByRole('button', { name: '导入可用的 8 行' }).click();
    await page.getByText('已导入 8 行').waitFor();
    const bad = await download(page, '下载有错误的行');
    await page.getByRole('button', { name: '换一个文件' }).click();
    await send(page, bad);
    await page.getByText('核对结果').first().waitFor();
    expect((await counted(page, '总行数')) === '2', 'two rows sent again');
    expect((await counted(page, '有错误')) === '2', 'both still wrong');
  });
  await step(`${size}: the import is undone by its number`, page, async () => {
    await page.visit('/desk/people/imports');
    await accessible(page);
    const number = await page.locator('tr', { hasText: '已导入 8 行' }).first().locator('code').innerText();
    await page.getByRole('searchbox').fill(number);
    await page.getByRole('button', { name: '按编号查找' }).click();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByLabel('撤销原因').fill('传错了文件');
    await page.locator('dialog').getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销：收回 8 人').waitFor();
    await accessible(page);
  });
}

const text = '姓名,身份证号码,学段\n坛明远,399990198001050022,小学\n坛知行,399990197906120051,小学\n坛若水,399991199103180208,初中\n';
// A workbook of one part that unpacks to far more than it weighs.
const bomb = () => zipped({ 'xl/workbook.xml': Buffer.alloc(64 << 20, 0x20) });
const compound = (stream) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(1000)]);

const cellsOf = (line) => line.split(',');
const people = text.trim().split('\n').slice(1).map(cellsOf);

// What Excel, WPS and other programs make of a roster of three.
function books() {
  const head = ['姓名', '身份证号码', '学段', '入职日期'];
  const dated = people.map((row) => [...row, { day: 42614 }]); // 2016-09-01
  const merged = [
    ['某县2016年教师花名册', '', '', ''], ['填表人：坛老师', '', '', '2016年9月'],
    ['基本信息', '', '任教', ''], ['姓名', '身份证号码', '学段', '入职日期'], ...dated, ['合计', '3人', '', ''],
  ];
  const computed = people.map(([name, number, stage]) => [{ formula: 'LEFT(E2,3)', result: name }, number, { formula: 'IF(1,"x","y")', result: stage }]);
  return {
    'shared.xlsx': workbook([head.slice(0, 3), ...people]), 'inline.xlsx': workbook([head.slice(0, 3), ...people], { inline: true }), 'days.xlsx': workbook([head, ...dated]),
    'formulas.xlsx': workbook([head.slice(0, 3), ...computed]), 'titles-merged-totals.xlsx': workbook(merged, { merges: ['A1:D1', 'A3:B3', 'C3:D3'] }),
  };
}

function kinds(folder) {
  const put = (name, bytes) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    return file;
  };
  // LibreOffice reads these where it is installed; .et is what WPS calls a workbook in the old form.
  const office = fs.existsSync('/usr/bin/soffice') ? ['roster.ods'] : [];
  const fixture = (name) => path.join(root, 'tests/fixtures', name);
  const plain = put('utf8.csv', text);
  return {
    read: [plain, put('utf8-bom.csv', `\ufeff${text}`), put('utf16le.csv', Buffer.from(`\ufeff${text}`, 'utf16le')),
      put('utf16be.csv', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), put('gb18030.csv', execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030', plain])),
      fixture('roster.xlsx'), fixture('roster.xls'), ...office.map(fixture), put('roster.et', fs.readFileSync(path.join(root, 'tests/fixtures/roster.xls'))),
      ...Object.entries(books()).map(([name, bytes]) => put(name, bytes))],
    refused: [[put('password.xlsx', compound('EncryptedPackage')), '文件设有密码'], [put('cut.xlsx', fs.readFileSync(fixture('roster.xlsx')).subarray(0, 3000)), '文件已损坏'],
      [put('cut.xls', fs.readFileSync(fixture('roster.xls')).subarray(0, 3000)), '文件已损坏'], [put('bomb.xlsx', bomb()), '文件解压后过大'],
      [put('picture.xlsx', Buffer.from('89504e470d0a1a0a00000000', 'hex')), '这不是表格文件'], [put('nothing.csv', ''), '文件里没有任何内容'],
      [put('other.csv', '名称,数量\n苹果,3\n'), '没有找到表头']],
  };
}

async function saysWhatItHolds(page, name) {
  const { id } = await page.api('GET', `/api/imports/${new URL(page.url()).searchParams.get('import')}`);
  const { rows, headings } = await page.api('GET', `/api/imports/${id}/layout`);
  expect(rows[0].cells[0] === '坛明远', `the first name, found ${JSON.stringify(rows[0])}`);
  if (headings.length > 3) expect(rows[0].cells[3] === '2016-09-01', `a day as a day, found ${rows[0].cells[3]}`);
  if (name.startsWith('titles')) await page.getByText('第 8 行是合计').waitFor();
}

async function everyKind(page, size, folder) {
  const files = kinds(folder);
  for (const file of files.read)
    await step(`${size}: ${path.basename(file)} is read`, page, async () => {
      await page.visit('/desk/people/import');
      await send(page, file);
      await page.getByText('核对结果').first().waitFor();
      expect(['3', '4'].includes(await counted(page, '总行数')), 'its three or four rows');
      if (path.basename(file) in books()) await saysWhatItHolds(page, path.basename(file));
    });
  for (const [file, sentence] of files.refused)
    await step(`${size}: ${path.basename(file)} is refused in words`, page, async () => {
      await page.visit('/desk/people/import');
      const began = Date.now();
      await send(page, file);
      await page.getByText(sentence).first().waitFor({ timeout: refusedWithinMs });
      expect(Date.now() - began < refusedWithinMs, 'a refusal within two seconds');
      await accessible(page);
    });
}

// An upload loses its connection in the middle and goes on by itself.
async function badLine(page, size, folder) {
  await step(`${size}: a long file goes on after a lost connection`, page, async () => {
    const file = path.join(folder, 'long.csv');
    const rows = Array.from({ length: 3000 }, (_, i) => `坛${i},${'9'.repeat(700)},小学`);
    fs.writeFileSync(file, `姓名,身份证号码,学段\n${rows.join('\n')}\n`);
    let sent = 0;
    await page.route('**/api/uploads/*/bytes**', (route) => ((sent += 1) > 1 && sent < 6 ? route.abort() : route.continue()));
    await page.visit('/desk/people/import');
    await send(page, file);
    await page.getByText('网络断开了').waitFor();
    await page.getByText('核对结果').first().waitFor();
    expect((await counted(page, '总行数')) === '3,000', 'all its rows');
    await page.unroute('**/api/uploads/*/bytes**');
    page.faults.splice(0); // the browser tells of each lost request
  });
}

export async function rosterDesk(browser, demo, size, scratch) {
  const page = await person(browser, demo, size, 'school');
  const file = path.join(scratch, `花名册-${size}.csv`);
  fs.writeFileSync(file, messySheet(size));
  await clerk(page, size, file);
  await everyKind(page, size, scratch);
  await badLine(page, size, scratch);
  await page.context().close();
}
