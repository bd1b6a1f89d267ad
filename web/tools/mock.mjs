// A small stand-in for the server, for drawing pages without one: serves dist/ and answers the API with invented data kept in memory.
// Development only:  npm run build && node tools/mock.mjs [port]
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const dist = new URL('../dist/', import.meta.url).pathname;
const port = Number(process.argv[2] ?? 8090);
const now = '2016-09-26T09:30:00+08:00';
const areas = [['赣榆区', 906], ['灌云县', 546], ['灌南县', 464], ['东海县', 880], ['连云区', 123], ['海州区', 381], ['开发区', 62], ['徐圩新区', 33], ['景区', 19]];
const schools = [['苍梧小学', 11], ['一附小龙河校区', 11], ['一附小盐河校区', 7], ['二附小', 11], ['海州实验中学', 14], ['新海实验中学(延安校区)', 14], ['新海实验中学(东校区)', 12], ['新海高中', 21], ['外国语初中', 17], ['外国语高中', 8], ['连云港高中', 13], ['海州高中', 16], ['市特教中心', 3], ['市中专校', 28]];
const starts = ['2016-03-10', '2016-04-24', '2016-06-08', '2016-07-23', '2016-09-06', '2016-10-21', '2016-12-05', '2017-02-15', '2017-04-01', '2017-05-16', '2017-06-30', '2017-08-14', '2017-09-28', '2017-11-12'];
const plus = (iso, days) => new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10);

const all = ['view-units', 'view-people', 'manage-people', 'view-projects', 'view-places', 'allocate-places', 'view-enrolments', 'view-reports', 'issue-certificates'];
const roles = [
  ['city-office', '市级管理员', 'City office', '连云港市教育局', 'u1', null, [...all, 'manage-projects', 'confirm', 'manage-classes', 'enter-results'], '导入名额表、看全市进度', 'Import the quota sheet, watch the city'],
  ['county-office', '县区管理员', 'County office', '赣榆区教育局', 'u10', null, [...all, 'confirm', 'manage-classes', 'enter-results'], '把名额分到学校、确认报名', 'Hand places down, confirm nominations'],
  ['school', '学校管理员', 'School', '海头中心小学', 'u100', null, ['view-people', 'manage-people', 'view-projects', 'view-places', 'nominate', 'view-enrolments', 'view-reports', 'view-units'], '导入教师、在名额内报名', 'Import teachers, nominate within places'],
  ['teacher', '教师', 'Teacher', '海头中心小学', 'u100', 'p1', ['own-record'], '看学时、下载证书', 'See hours, download the certificate'],
];
let me = null;
const meOf = (role) => { const r = roles.find((one) => one[0] === role); return { account: `a${r[0]}`, name: r[6].includes('own-record') ? '周岚' : r[1], unit: r[4], person: r[5], role: r[0], password_set: true, rights: ['signed-in', ...r[6]], demo: true, domain_now: now, language: 'zh-CN' }; };

const unitName = () => roles.find((one) => one[0] === me.role)[3];
const intakes = starts.map((start, i) => ({ id: `n${i + 1}`, project: 't1', number: i + 1, starts_on: start, ends_on: plus(start, 39), opens_on: plus(start, -30), closes_on: plus(start, -3) }));
const row = { id: 't1', programme: 'g1', programme_name: '全市中小学教师教育技术能力（高级）全员培训', owner: 'u1', owner_name: '连云港市教育局', name: '教育技术能力（高级）全员培训', training_year: 2016, level: 'city', state: 'published', confirm_level: 'county', starts_on: '2016-03-01', ends_on: '2018-12-31', certificate_title: '全市中小学教师教育技术能力（高级）培训合格证书', version: 1 };
const parts = [
  { id: 'r1', position: 1, name: '信息技术应用能力在线学习', organiser: '江苏省教育厅', platform: '江苏教师教育平台', by_intake: true, window_from: '2016-03-01', window_until: '2017-12-31', requirements: [{ slot: 1, name: '在线学习', hour_type: 'online', minimum_tenths: 300 }] },
  { id: 'r2', position: 2, name: '信息技术应用研修、实践和测评', organiser: '连云港市教育局', platform: '连云港教师教育平台', by_intake: false, window_from: '2016-07-01', window_until: '2018-12-31', requirements: [{ slot: 2, name: '软硬件应用与学科融合', hour_type: 'applied-study', minimum_tenths: 900 }, { slot: 3, name: '研修与实践', hour_type: 'research-practice', minimum_tenths: 200 }] },
];
const unit = (id, name, kind, level, parent) => ({ id, parent, kind, level, name, code: '', special: false, direct: kind === 'school' && level === 'school' && parent === 'u1', status: 'active', version: 1 });
const cityChildren = [...areas.map(([name], i) => unit(`u${10 + i}`, name + (name.endsWith('区') || name.endsWith('县') ? '教育局' : '教育局'), 'authority', 'county', 'u1')), ...schools.map(([name], i) => unit(`u${30 + i}`, name, 'school', 'school', 'u1'))];
const countySchools = ['海头中心小学', '柘汪中心小学', '石桥中心小学', '金山中学', '城头高级中学', '厉庄初级中学', '班庄中心小学', '沙河子园小学', '青口二中', '赣榆实验小学', '塔山中学', '城西中心幼儿园'].map((name, i) => unit(`u${100 + i}`, name, 'school', 'school', 'u10'));
const amount = [...areas, ...schools].map(([, n]) => n);
const balance = (got, given, held, used) => ({ got, given, held, used, lapsed: 0, free: got - given - held - used });
const place = (u, intake, b) => ({ unit: u.id, unit_name: u.name, unit_kind: u.kind, intake: intake.id, intake_number: intake.number, balance: b });
const grants = new Map();
function sheetFor(unitId) {
  const city = unitId === 'u1';
  const children = city ? cityChildren : unitId === 'u10' ? countySchools : [];
  const name = city ? '连云港市教育局' : unitId === 'u10' ? '赣榆区教育局' : '海头中心小学';
  const got = (u, i, n) => (city ? n : i < 5 ? 60 + (countySchools.indexOf(u) % 4) * 5 : 0) + (grants.get(`${u.id}/n${i + 1}`) ?? 0);
  const rows = children.flatMap((u, k) => intakes.map((intake, i) => place(u, intake, balance(got(u, i, amount[k]), city ? Math.round(amount[k] * (i < 5 ? 0.9 : 0)) : 0, i === 4 ? 5 : 0, i < 4 ? 40 : i === 4 ? 12 : 0)))).filter((one) => one.balance.got > 0);
  const own = intakes.map((intake) => {
    const given = rows.filter((one) => one.intake === intake.id).reduce((sum, one) => sum + one.balance.got, 0);
    const mine = city ? 3600 : unitId === 'u10' ? 906 : 60;
    return place({ id: unitId, name, kind: city ? 'authority' : 'school' }, intake, unitId === 'u100' ? balance(60, 0, intake.number === 5 ? 5 : 0, intake.number < 5 ? 40 : 12) : balance(mine, given, 0, 0));
  });
  return { unit: unitId, unit_name: name, own, children: rows, units: children };
}
const family = '周李王张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const given = ['岚', '明远', '晓梅', '建国', '雨桐', '志强', '秀英', '文博', '海燕', '静怡', '立新', '春晖', '敏', '思齐'];
const subjects = ['语文', '数学', '英语', '科学', '音乐', '体育', '信息技术'];
const people = Array.from({ length: 86 }, (_, i) => ({ id: `p${i + 1}`, name: family[i % family.length] + given[(i * 5) % given.length], unit: 'u100', unit_name: '海头中心小学', sex: i % 3 ? 'female' : 'male', born_on: `19${70 + (i % 25)}-0${1 + (i % 9)}-1${i % 9}`, stage: i % 5 ? 'primary' : 'preschool', subject: subjects[i % 7], post: i % 11 ? 'teacher' : 'class-head', full_time: i % 17 !== 0, document_number: '3207**********' + String(10 + (i % 80)), mobile: '***' + String(1000 + i), version: 1 }));
people[0].name = '周岚';
const enrolments = people.slice(0, 34).map((p, i) => ({ id: `e${i + 1}`, project: 't1', intake: i < 20 ? 'n5' : 'n4', intake_number: i < 20 ? 5 : 4, person: p.id, person_name: p.name, unit: p.unit, unit_name: i % 3 ? p.unit_name : '金山中学', stage: p.stage, state: i === 0 ? 'passed' : i < 14 ? 'nominated' : i < 20 ? 'confirmed' : i < 30 ? 'passed' : 'failed', training_class: i >= 20 ? 'k1' : null, nominated_at: '2016-08-20T10:15:00+08:00', version: 1 }));
const progress = (done) => parts.flatMap((part) => part.requirements.map((r) => ({ part_name: part.name, organiser: part.organiser, platform: part.platform, part_position: part.position, name: r.name, hour_type: r.hour_type, minimum_tenths: r.minimum_tenths, done_tenths: Math.round(r.minimum_tenths * done[r.slot - 1]), met: done[r.slot - 1] >= 1 })));
const entries = [{ id: 'o1', hour_type: 'online', tenths: 300, verdict: 'pass', completed_on: '2016-08-20', source: '江苏教师教育平台', recorded_at: now }, { id: 'o2', hour_type: 'applied-study', tenths: 900, verdict: 'pass', completed_on: '2016-09-02', source: '第四期第1班成绩表', recorded_at: now }];
const steps = [{ from_state: null, to_state: 'nominated', actor_name: '海头中心小学管理员', reason: '', at: '2016-07-01T10:15:00+08:00' }, { from_state: 'nominated', to_state: 'confirmed', actor_name: '赣榆区教育局管理员', reason: '', at: '2016-07-05T15:20:00+08:00' }, { from_state: 'confirmed', to_state: 'checked-in', actor_name: '班主任', reason: '', at: '2016-07-23T08:40:00+08:00' }];
const record = (e, done, paper) => ({ enrolment: e, project_name: row.name, progress: progress(done), steps: paper ? [...steps, { from_state: 'checked-in', to_state: 'passed', actor_name: '连云港市教育局', reason: '', at: '2016-09-10T09:00:00+08:00' }] : steps, entries, certificate_id: paper ? 'c1' : '', certificate_number: paper ? '320700-2016-01-000001' : '' });
const lines = [{ part: '第一部分', authority: '江苏省教育厅', name: '在线学习', tenths: 300 }, { part: '第二部分', authority: '连云港市教育局', name: '软硬件应用与学科融合', tenths: 900 }, { part: '第二部分', authority: '连云港市教育局', name: '研修与实践', tenths: 200 }];
const certificate = (i) => ({ id: `c${i + 1}`, number: `320700-2016-01-00000${i + 1}`, project: 't1', project_name: row.name, person: people[i].id, holder: people[i].name, title: row.certificate_title, issuer: '连云港市教育局', issued_on: '2016-09-10', state: i === 3 ? 'revoked' : 'valid', hours: lines });
const boardRow = (u, k, deep) => { const whole = deep ? 4000 / (k + 1) | 0 : 220 - k * 12; const trained = Math.round(whole * (0.72 - (k % 7) * 0.07)); const failed = Math.round(whole * 0.01); return { unit: u.id, unit_name: u.name, kind: u.kind, has_children: u.kind === 'authority', standing: { full_time: whole, trained, untrained: whole - trained - failed, failed }, events: { nominated: trained + 60, confirmed: trained + 40, checked_in: trained + 30, passed: trained, failed, certified: trained }, places: balance(deep ? amount[k] * 14 : 300, deep ? amount[k] * 5 : 0, 30, trained) }; };
const sum = (rows, u) => { const add = (pick) => rows.reduce((all, one) => { for (const [key, value] of Object.entries(pick(one))) all[key] = (all[key] ?? 0) + value; return all; }, {}); return { ...boardRow(u, 0, true), unit: u.id, unit_name: u.name, has_children: true, standing: add((r) => r.standing), events: add((r) => r.events), places: { got: 50400, given: 50400, free: 0, held: 0, used: 0, lapsed: 0 } }; };
const page = (rows, url) => { const size = Number(url.searchParams.get('size') ?? 50); const at = Number(url.searchParams.get('after') || 0); return { rows: rows.slice(at, at + size), next: at + size < rows.length ? String(at + size) : '', total: rows.length, more_than_total: false }; };
const imported = { id: 'f1', kind: 'roster', unit: 'u100', filename: '教师名册.xlsx', state: 'staged', total: 204, good: 187, warning: 9, bad: 8, applied: 0, problems: [{ code: 'mobile-wrong', rows: 9 }, { code: 'number-check-character-wrong', rows: 5 }, { code: 'number-damaged', rows: 3 }], version: 1 };
const importRows = Array.from({ length: 204 }, (_, i) => ({ line: i + 3, verdict: i % 25 === 4 ? 'bad' : i % 22 === 7 ? 'warning' : 'good', label: people[i % 86].name, problems: i % 25 === 4 ? [{ column: '身份证件号', value: '3207************5.1E+17', code: 'number-damaged' }] : i % 22 === 7 ? [{ column: '手机', value: '1395133', code: 'mobile-wrong' }] : [] }));
const quotaSheet = { id: 'h1', project: 't1', unit: 'u1', filename: '名额分配表.xlsx', document: '连教办师〔2016〕9号', state: 'draft', lines: cityChildren.map((u, k) => ({ line: k + 3, name: u.name, unit: k === 16 ? null : u.id, problem: k === 16 ? 'unit-unknown' : '', cells: intakes.map((n) => ({ intake_number: n.number, quantity: amount[k] })) })), totals: intakes.map((n) => ({ intake_number: n.number, quantity: 3600 })), total: 50400, bad: 1, version: 1 };
const classes = [1, 2, 3].map((n) => ({ id: `k${n}`, project: 't1', intake: 'n4', intake_number: 4, unit: 'u10', unit_name: '赣榆区教育局', name: `第四期赣榆${n}班`, size: 98 + n }));
const moves = Array.from({ length: 30 }, (_, i) => ({ id: `m${i}`, move: ['grant', 'issue', 'hold', 'use', 'reclaim'][i % 5], intake: 'n5', intake_number: 5, from_unit: 'u1', from_name: '连云港市教育局', to_unit: 'u10', to_name: cityChildren[i % 23].name, quantity: amount[i % 23], document: i % 5 < 2 ? '连教办师〔2016〕9号' : '', actor_name: '市级管理员', at: now }));

const table = [
  ['GET', '/api/session', () => me ?? [401, 'sign-in-needed', '请先登录。']],
  ['POST', '/api/session', (_, b) => (b.login === 'city' ? (me = meOf('city-office')) : [401, 'sign-in-refused', '账号或密码不对，请核对后重试。'])],
  ['DELETE', '/api/session', () => { me = null; return null; }],
  ['GET', '/api/demo/roles', () => ({ rows: roles.map(([role, label_zh, label_en, , , , , what_zh, what_en]) => ({ role, label_zh, label_en, what_zh, what_en })) })],
  ['POST', '/api/demo/sign-ins', (_, b) => { enrolments.forEach((e, i) => i > 0 && i < 14 && (e.state = 'nominated')); grants.clear(); return (me = meOf(b.role)); }],
  ['POST', '/api/sign-in-links/redemption', () => (me = meOf('county-office'))],
  ['GET', '/api/desk', () => ({ unit_name: unitName(), waiting: me.role === 'school' ? [{ code: 'places-to-fill', count: 43, target: '/desk/projects/t1/nominate', primary: true }] : [{ code: 'nominations-to-confirm', count: 13, target: '/desk/projects/t1/confirm', primary: true }, { code: 'places-to-hand-down', count: 2718, target: '/desk/projects/t1/places', primary: false }, { code: 'people-without-class', count: 86, target: '/desk/projects/t1/classes', primary: false }], boards: [boardRow(unit(me.unit, unitName(), 'authority', 'city', null), 0, true)], project_names: [row.name], projects: ['t1'] })],
  ['GET', '/api/projects', (url) => page([row, { ...row, id: 't2', name: '骨干教师信息化领导力研修', state: 'draft', training_year: 2017 }], url)],
  ['POST', '/api/projects', () => ({ project: row, parts, intakes })],
  ['GET', '/api/projects/:p', () => ({ project: row, parts, intakes })],
  ['GET', '/api/projects/:p/places', (url) => sheetFor(url.searchParams.get('unit') ?? me.unit)],
  ['POST', '/api/projects/:p/grants', (_, b) => { for (const l of b.lines) grants.set(`${l.unit}/${l.intake}`, (grants.get(`${l.unit}/${l.intake}`) ?? 0) + l.quantity); return sheetFor(b.from); }],
  ['POST', '/api/projects/:p/reclaims', (_, b) => { grants.set(`${b.unit}/${b.intake}`, (grants.get(`${b.unit}/${b.intake}`) ?? 0) - b.quantity); return sheetFor(me.unit); }],
  ['POST', '/api/projects/:p/quota-sheets', () => quotaSheet],
  ['GET', '/api/quota-sheets/:s', () => quotaSheet],
  ['PUT', '/api/quota-sheets/:s/publication', () => Object.assign(quotaSheet, { state: 'published' })],
  ['GET', '/api/projects/:p/place-moves', (url) => page(moves, url)],
  ['GET', '/api/people', (url) => page(people.filter((p) => p.name.includes(url.searchParams.get('q') ?? '')), url)],
  ['GET', '/api/people/:p', (_u, _b, id) => people.find((p) => p.id === id)],
  ['GET', '/api/units', (url) => page(url.searchParams.get('parent') === 'u10' ? countySchools : cityChildren, url)],
  ['GET', '/api/units/:u', (_u, _b, id) => ({ unit: [...cityChildren, ...countySchools].find((u) => u.id === id) ?? unit(id, unitName(), 'authority', 'city', null), ancestors: [] })],
  ['POST', '/api/units/:u/roster-imports', () => Object.assign(imported, { state: 'staged', applied: 0, kind: 'roster' })],
  ['POST', '/api/classes/:c/result-imports', () => Object.assign(imported, { state: 'staged', applied: 0, kind: 'results' })],
  ['GET', '/api/imports/:i', () => { if (imported.state === 'applying') { imported.applied = Math.min(196, imported.applied + 70); if (imported.applied === 196) imported.state = 'applied'; } return imported; }],
  ['GET', '/api/imports/:i/rows', (url) => page(importRows.filter((r) => r.verdict === url.searchParams.get('verdict')), url)],
  ['PUT', '/api/imports/:i/application', () => Object.assign(imported, { state: 'applying' })],
  ['GET', '/api/projects/:p/candidates', (url) => page(people.slice(34).filter((p) => p.name.includes(url.searchParams.get('q') ?? '')), url)],
  ['POST', '/api/intakes/:n/nominations', (_, b) => ({ done: b.people.length - 1, refused: 1, rows: b.people.map((id, i) => ({ id, done: i > 0, code: i > 0 ? '' : 'already-here' })) })],
  ['GET', '/api/projects/:p/enrolments', (url) => page(enrolments.filter((e) => (!url.searchParams.get('state') || e.state === url.searchParams.get('state')) && (!url.searchParams.get('intake') || e.intake === url.searchParams.get('intake'))), url)],
  ['POST', '/api/projects/:p/confirmations', (_, b) => { for (const id of b.enrolments) enrolments.find((e) => e.id === id).state = 'confirmed'; return { done: b.enrolments.length, refused: 0, rows: [] }; }],
  ['PUT', '/api/enrolments/:e/:what', (_u, _b, id, what) => Object.assign(enrolments.find((e) => e.id === id), { state: { refusal: 'refused', recall: 'recalled', 'check-in': 'checked-in', withdrawal: 'withdrawn', confirmation: 'confirmed' }[what] })],
  ['GET', '/api/enrolments/:e', (_u, _b, id) => record(enrolments.find((e) => e.id === id), [1, 1, 0.4], false)],
  ['POST', '/api/intakes/:n/class-formation', () => ({ formed: 1, placed: 86, classes })],
  ['GET', '/api/projects/:p/classes', (url) => page(classes, url)],
  ['GET', '/api/classes/:c', () => classes[0]],
  ['GET', '/api/classes/:c/members', (url) => page(enrolments.map((e) => ({ enrolment: e.id, person: e.person, name: e.person_name, unit_name: e.unit_name, document_number: '3207**********34', state: e.state, done_tenths: [300, 900, 200] })), url)],
  ['GET', '/api/certificates', (url) => page([0, 1, 2, 3, 4].map(certificate), url)],
  ['GET', '/api/my/certificates', () => [certificate(0)]],
  ['GET', '/api/my/page', () => ({ name: '周岚', unit_name: '海头中心小学', domain_now: now, enrolments: [{ record: record(enrolments[1], [1, 0.7, 0], false), intake_starts_on: '2016-09-06', intake_ends_on: '2016-10-15', certificate_title: row.certificate_title }, { record: record(enrolments[0], [1, 1, 1], true), intake_starts_on: '2016-07-23', intake_ends_on: '2016-08-31', certificate_title: row.certificate_title }] })],
  ['POST', '/api/public/certificate-checks', (_, b) => (b.statement || b.name === '周岚' ? { result: b.statement === 'old' ? 'superseded' : b.statement === 'revoked' ? 'revoked' : 'valid', ...certificate(0), signature_checked: Boolean(b.statement) } : { result: 'unknown', hours: [], signature_checked: false })],
  ['GET', '/api/projects/:p/board', (url) => { const at = url.searchParams.get('unit') ?? me.unit; const list = at === 'u10' ? countySchools : cityChildren; const rows = list.map((u, k) => boardRow(u, k, at !== 'u10')); return { project: 't1', project_name: row.name, unit: at, unit_name: at === 'u10' ? '赣榆区教育局' : '连云港市教育局', total: sum(rows, { id: at, name: '合计' }), rows }; }],
  ['GET', '/api/projects/:p/people-behind', (url) => page(enrolments.map((e) => ({ person: e.person, name: e.person_name, unit_name: e.unit_name, state: e.state, enrolment: e.id })), url)],
];
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types vue";

function match(method, path) {
  for (const [verb, pattern, answer] of table) {
    const found = verb === method && new RegExp(`^${pattern.replace(/:[a-z]+/g, '([^/]+)')}$`).exec(path);
    if (found) return (url, body) => answer(url, body, ...found.slice(1));
  }
  return undefined;
}
function answerApi(request, response, url, bytes) {
  const send = (status, type, value) => response.writeHead(status, { 'content-type': type }).end(value === null ? undefined : JSON.stringify(value));
  const answer = match(request.method, url.pathname);
  if (!answer) return send(404, 'application/problem+json', { title: '没有找到。', status: 404, code: 'not-found' });
  const json = String(request.headers['content-type']).startsWith('application/json') ? JSON.parse(bytes.toString() || '{}') : {};
  if (!me && url.pathname.startsWith('/api/') && !/session|demo|public|sign-in/.test(url.pathname)) return send(401, 'application/problem+json', { title: '请先登录。', status: 401, code: 'sign-in-needed' });
  const value = answer(url, json);
  if (Array.isArray(value) && typeof value[0] === 'number') return send(value[0], 'application/problem+json', { status: value[0], code: value[1], title: value[2] });
  return send(value === null ? 204 : 200, 'application/json', value ?? null);
}
function answerFile(response, path) {
  const entry = path.startsWith('/desk') ? 'desk.html' : 'index.html';
  const file = extname(path) && existsSync(join(dist, path)) ? path : entry;
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy }).end(readFileSync(join(dist, file)));
}
createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => (url.pathname.startsWith('/api/') ? answerApi(request, response, url, Buffer.concat(chunks)) : answerFile(response, url.pathname)));
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
