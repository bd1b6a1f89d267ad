// Every project a person is or was in, with her enrolment there.
import type { Enrolment, Person, ProjectRow } from '@/api';
import { projectRows } from '@/domain/project/current';
import { enrolments } from './api';

export interface EnrolmentIn {
  project: ProjectRow;
  one: Enrolment;
}

async function inProject(person: Person, project: ProjectRow): Promise<EnrolmentIn[]> {
  const { rows } = await enrolments(project.id, { q: person.name, size: 200 });
  return rows.filter((one) => one.person === person.id).map((one) => ({ project, one }));
}
export const enrolmentsOf = async (person: Person) => (await Promise.all(projectRows.value.map((project) => inProject(person, project)))).flat();

const unfinished: Enrolment['state'][] = ['nominated', 'confirmed', 'checked-in'];
export const isRunning = ({ one }: EnrolmentIn) => unfinished.includes(one.state);
