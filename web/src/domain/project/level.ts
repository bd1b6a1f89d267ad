// Where an office stands to a project: a project of a city is not the business of a province, only its figures are.
import type { Me, ProjectRow } from '@/api';

const order: ProjectRow['level'][] = ['national', 'province', 'city', 'county', 'school'];
const levelOf: Partial<Record<Me['role'], ProjectRow['level']>> = {
  'ministry-office': 'national', 'province-office': 'province', 'city-office': 'city', 'county-office': 'county', 'school-office': 'school',
};

/** Whether the office stands above the owner: it gets no places of the project and confirms nobody in it. */
export function isAbove(role: Me['role'] | undefined, project: ProjectRow['level']): boolean {
  const level = role && levelOf[role];
  return level !== undefined && order.indexOf(level) < order.indexOf(project);
}

/** Whether nominations of the office's own level end with it or above it: an office below the confirming level confirms nobody. */
export function isBelow(role: Me['role'] | undefined, confirming: ProjectRow['confirm_level']): boolean {
  const level = role && levelOf[role];
  return level !== undefined && order.indexOf(level) > order.indexOf(confirming);
}

type Mode = Pick<ProjectRow, 'confirm_level' | 'enrolment_mode'>;
/** Whether the office itself puts people on its places: a school, and an authority below the one that confirms. */
export const sendsPeople = (role: Me['role'] | undefined, row: Mode) =>
  role === 'school-office' || (isBelow(role, row.confirm_level) && (row.enrolment_mode === 'nominated' || row.enrolment_mode === 'both'));
