// The left menu, by stage of the work. An entry shows to whoever holds the right of its page and has something to do there.
import { projectRows } from '@/domain/project/current';
import { isAbove, isBelow, sendsPeople } from '@/domain/project/level';
import { transfersWaiting } from '@/domain/people/transfer';
import { me } from '@/platform/auth/session';
import { isSchool, may, type Right } from '@/platform/rights';

interface Entry {
  name: string;
  to: string;
  right: Right;
  shown?: () => boolean;
  waiting?: () => number; // how many things wait there for this desk
  sign: string; // SVG path of its picture, in a 24 × 24 box
}
interface Stage {
  name: string;
  entries: Entry[];
}

const decides = () => projectRows.value.length === 0 || projectRows.value.some((row) => !isAbove(me.value?.role, row.level) && !isBelow(me.value?.role, row.confirm_level));
const nominates = () => isSchool() || projectRows.value.some((row) => row.state === 'published' && sendsPeople(me.value?.role, row));

const auditSign = 'M6 4h12v16H6zM9 8h6M9 12h6M9 16h3';
const stages: Stage[] = [
  { name: '', entries: [{ name: 'desk', to: '/', right: 'view-reports', sign: 'M5 5h14v14H5zM9 12l2 2 4-4' }] },
  {
    name: 'stagePlan',
    entries: [
      { name: 'projects', to: '/projects', right: 'view-projects', sign: 'M6 4h9l4 4v12H6zM14 4v5h5M9 13h7M9 16h5' },
      { name: 'places', to: '/places', right: 'view-places', sign: 'M4 5h16v14H4zM4 10h16M9 10v9M14 10v9' },
      { name: 'units', to: '/units', right: 'view-units', sign: 'M10 3h4v4h-4zM4 16h4v4H4zM16 16h4v4h-4zM12 7v5M6 16v-4h12v4' },
      { name: 'people', to: '/people', right: 'view-people', sign: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.500 19c.5-3.500 3-5 5.500-5s5 1.500 5.500 5M16 11a2.500 2.500 0 1 0 0-5M17 14c2 .3 3.300 2 3.500 4' },
      { name: 'transfers', to: '/transfers', right: 'view-people', waiting: () => transfersWaiting.value, sign: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4' },
    ],
  },
  {
    name: 'stageEnrol',
    entries: [
      { name: 'nominate', to: '/nominate', right: 'nominate', shown: nominates, sign: 'M10 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 19c.5-3.500 3.200-5 6-5 1 0 2 .2 3 .6M18 13v6M15 16h6' },
      { name: 'confirm', to: '/confirm', right: 'confirm', shown: decides, sign: 'M12 3l8 3v6c0 4.500-3.500 7.500-8 9-4.500-1.500-8-4.500-8-9V6zM8.500 12l2.500 2.500 4.500-5' },
      { name: 'enrolments', to: '/enrolments', right: 'view-enrolments', sign: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01' },
    ],
  },
  { name: 'stageTrain', entries: [{ name: 'classes', to: '/classes', right: 'view-enrolments', sign: 'M3 8l9-4 9 4-9 4zM7 10.500V16c3 2 7 2 10 0v-5.500' }] },
  {
    name: 'stageResult',
    entries: [
      { name: 'hours', to: '/hours', right: 'view-enrolments', sign: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2' },
      { name: 'certificates', to: '/certificates', right: 'issue-certificates', sign: 'M5 4h14v11H5zM9 8h6M9 11h4M12 15v5l2-1.500 2 1.500v-5' },
      { name: 'board', to: '/board', right: 'view-reports', sign: 'M5 20V11M10 20V5M15 20v-7M20 20V8' },
      { name: 'tables', to: '/tables', right: 'view-reports', sign: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6M8 8h.01' },
      { name: 'layouts', to: '/layouts', right: 'view-reports', shown: () => !isSchool(), sign: 'M4 4h16v16H4zM4 9h16M4 14h16M10 9v11M15 9v11' },
    ],
  },
  {
    name: 'stageRights',
    entries: [
      { name: 'accounts', to: '/accounts', right: 'view-accounts', sign: 'M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20c.7-4 3.500-6 7-6s6.300 2 7 6' },
      { name: 'grants', to: '/grants', right: 'manage-grants', sign: 'M8 15a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11h9M18 11v4M15 11v3' },
      { name: 'audit', to: '/audit', right: 'view-audit', sign: auditSign },
      { name: 'ownAudit', to: '/audit', right: 'view-own-audit', shown: () => !may('view-audit'), sign: auditSign },
    ],
  },
];

const isShown = (entry: Entry) => (entry.right === 'signed-in' || may(entry.right)) && (entry.shown?.() ?? true);
export const menu = () =>
  stages
    .map((stage) => ({ ...stage, entries: stage.entries.filter(isShown) }))
    .filter((stage) => stage.entries.length > 0);

/** Whether a menu entry is where the address is: /projects/x/places belongs to places, /projects/x itself to projects. */
export function isHere(to: string, path: string): boolean {
  if (to === '/') return path === '/';
  const inProject = /^\/projects\/[^/]+(\/[^/]+)/.exec(path)?.[1];
  const page = (inProject ?? path).split('/')[1];
  return (page === 'baselines' ? 'board' : page) === to.slice(1);
}
