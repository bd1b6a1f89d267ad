// Projects one often begins from, as notices of each kind put them. Dates are days of the year they are made for; names of units and
// numbers are the reader's to fill in.
import { emptyFee, emptyProject, seriesOf, usualPolicy, type PartForm, type ProjectForm } from './form';
import { group, leaf } from './completion';

export interface Template {
  key: 'principals' | 'team' | 'allTeachers' | 'twoPlatforms' | 'wholeSchool';
  make: (year: string, own: string) => ProjectForm;
}

const need = (name: string, hour_type: string, hours: string) => ({ name, hour_type, hours, strength: 'hard' as const });
const part = (name: string, organiser: string, platform: string, needs: PartForm['needs'], window?: [string, string]): PartForm => ({
  name, organiser, platform, by_intake: !window, window_from: window?.[0] ?? '', window_until: window?.[1] ?? '', needs,
});
const attested = (words: string, attester: 'sender' | 'confirmer' = 'sender') => ({ kind: 'attested' as const, strength: 'hard' as const, words, any_of: [], least: '', most: '', attester });

function base(year: string, rest: Partial<ProjectForm>): ProjectForm {
  return { ...emptyProject(year), training_year: year, starts_on: `${year}-03-01`, ends_on: `${year}-12-31`, number_code: '01', ...rest };
}

// Principals choose time and base school themselves; classes of a hundred (the ministry's notice of 2016).
const principals = (year: string, own: string) =>
  base(year, {
    name: `${year}年中小学校长“网络学习空间人人通”专项培训`, programme_name: '中小学校长“网络学习空间人人通”专项培训', certificate_title: '专项培训结业证书', confirm_level: 'province', starts_on: `${year}-09-01`,
    parts: [part('集中培训', own, '', [need('观摩、讲座与实践', 'face-to-face', '24')]), part('网络研修', own, '', [need('网络社区研修', 'online', '16')])],
    intakes: [
      { number: 1, starts_on: `${year}-11-07`, ends_on: `${year}-11-11`, opens_on: `${year}-10-08`, closes_on: `${year}-10-27` },
      { number: 2, starts_on: `${year}-11-21`, ends_on: `${year}-11-25`, opens_on: `${year}-10-08`, closes_on: `${year}-11-10` },
    ],
    enrolment: { ...usualPolicy(), enrolment_mode: 'self-selection', reserve_promotion: 'automatic', choose_by: `${year}-10-27` },
    conditions: [
      attested('所在学校重视教育信息化，愿意提升应用水平', 'confirmer'),
      attested('“校校通”“班班通”已全面覆盖并常态应用，“人人通”已起步或具备条件', 'confirmer'),
      { kind: 'post', strength: 'principle', words: '负责学校信息化工作，原则上为校长', any_of: ['leader'], least: '', most: '', attester: 'sender' },
    ],
    fees: [{ words: '培训费、资料费', yuan: '', payer: 'national' }, { words: '交通费、食宿费', yuan: '', payer: 'school' }],
    figures: [{ kind: 'class-size', value: 100, strength: 'principle' }],
  });

// A team trained by the province: places by city, no charge (the provincial notice of 2021).
const team = (year: string, own: string) =>
  base(year, {
    name: `${year}年信息技术应用能力提升工程管理团队专项培训`, programme_name: '中小学教师信息技术应用能力提升工程（管理团队）', certificate_title: '管理团队专项培训合格证书', confirm_level: 'city', starts_on: `${year}-12-01`,
    parts: [part('同步集中研修', own, '', [need('同步研修', 'face-to-face', '16')]), part('异步在线研修', own, '', [need('在线研修', 'online', '24')])],
    intakes: [{ number: 1, starts_on: `${year}-12-18`, ends_on: `${year}-12-30`, opens_on: `${year}-12-08`, closes_on: `${year}-12-14` }],
    enrolment: { ...usualPolicy(), reserve_promotion: 'automatic', year_limit: 'one' },
    conditions: [attested('承担本级或本校提升工程的组织、指导工作')],
    fees: [{ words: '师资、食宿、资料与课程费', yuan: '', payer: 'province' }, { words: '集中研修往返交通费', yuan: '', payer: 'school' }],
    figures: [{ kind: 'class-size', value: 100, strength: 'reference' }],
  });

// Everybody not yet trained, fifty hours with half of them practice; a fifth of the places is the province's (the notice of 2017).
const allTeachers = (year: string, own: string) =>
  base(year, {
    name: `${year}年中小学教师信息技术应用能力提升全员培训`, programme_name: '中小学教师信息技术应用能力提升工程', certificate_title: '信息技术应用能力提升培训合格证书', confirm_level: 'county',
    parts: [
      part('在线学习', own, '', [need('在线课程', 'online', '20')], [`${year}-04-01`, `${year}-12-31`]),
      part('实践应用', own, '', [need('校本实践', 'practice', '30')], [`${year}-04-01`, `${year}-12-31`]),
    ],
    intakes: [
      { number: 1, starts_on: `${year}-04-10`, ends_on: `${year}-06-30`, opens_on: `${year}-03-10`, closes_on: `${year}-04-05` },
      { number: 2, starts_on: `${year}-09-10`, ends_on: `${year}-11-30`, opens_on: `${year}-08-20`, closes_on: `${year}-09-05` },
    ],
    enrolment: { ...usualPolicy(), year_limit: 'one' },
    fees: [{ words: '培训费', yuan: '', payer: 'county' }],
    figures: [{ kind: 'owner-share', value: 20, strength: 'principle' }],
  });

// Fourteen intakes, one part on the province's platform and one with the city; certified when both are passed (the notice of 2016).
const twoPlatforms = (year: string, own: string) =>
  base(year, {
    name: `${year}年中小学教师教育技术能力（高级）全员培训`, programme_name: '中小学教师信息技术应用能力提升工程', certificate_title: '教育技术能力（高级）培训合格证书', confirm_level: 'county', ends_on: `${Number(year) + 1}-12-31`,
    parts: [
      part('信息技术应用能力在线学习', '', '', [need('在线学习', 'online', '30')]),
      part('信息技术应用研修、实践和测评', own, '', [need('应用与测评', 'applied-study', '90'), need('研修与实践', 'research-practice', '20')], [`${year}-07-01`, `${Number(year) + 1}-12-31`]),
    ],
    intakes: seriesOf({ first: `${year}-03-10`, count: 7, days: 40, gap: 5, opens: 7, closes: 1 }),
    completion: group('all', [leaf(1), leaf(2)]),
    fees: [{ words: '培训费', yuan: '', payer: 'city' }, { words: '资料、耗材与平台使用费（按成本收取）', yuan: '', payer: 'school' }],
  });

// All staff of demonstration schools; about a hundred of them (the provincial notice of 2021).
const wholeSchool = (year: string, own: string) =>
  base(year, {
    name: `${year}年整校推进示范校全员培训`, programme_name: '中小学教师信息技术应用能力提升工程2.0', certificate_title: '整校推进全员培训合格证书', confirm_level: 'city',
    parts: [part('整校推进研修', own, '', [need('网络研修', 'online', '25'), need('校本应用', 'practice', '25')], [`${year}-09-01`, `${year}-12-31`])],
    intakes: [{ number: 1, starts_on: `${year}-09-01`, ends_on: `${year}-12-31`, opens_on: `${year}-03-01`, closes_on: `${year}-08-25` }],
    enrolment: { ...usualPolicy(), enrolment_mode: 'whole-school' },
    conditions: [attested('学校信息化特色明显，基础好，领导重视，教师应用能力强，校本研修扎实')],
    fees: [{ ...emptyFee(), words: '培训费', payer: 'province' }],
    figures: [{ kind: 'school-staff', value: 100, strength: 'principle' }],
  });

export const templates: Template[] = [
  { key: 'principals', make: principals },
  { key: 'team', make: team },
  { key: 'allTeachers', make: allTeachers },
  { key: 'twoPlatforms', make: twoPlatforms },
  { key: 'wholeSchool', make: wholeSchool },
];
