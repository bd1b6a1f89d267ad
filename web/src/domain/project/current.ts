// The project the desk is working on: the one in the address, else the one this account worked on last, else the one that waits for
// it, else the first that is running.
import { computed, ref, shallowRef, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { Project, ProjectRow } from '@/api';
import { me } from '@/platform/auth/session';
import { problemOf, type Problem } from '@/platform/problem';
import { useLoad } from '@/platform/use-load';
import { project, projects } from './api';

const remembered = () => `xingtan.project.${me.value?.account ?? ''}`;
export const projectRows = shallowRef<ProjectRow[]>([]);
export const projectsLoaded = ref(false);
export const projectsProblem = shallowRef<Problem>();
const last = ref('');
// Those the office takes part in, what waits for it first.
export const ownProjects = shallowRef<string[]>([]);

export async function loadProjects() {
  last.value ||= localStorage.getItem(remembered()) ?? '';
  try {
    projectRows.value = (await projects()).rows;
    projectsLoaded.value = true;
    projectsProblem.value = undefined;
  } catch (error) {
    projectsProblem.value = problemOf(error);
  }
}

export const currentProject = computed(() => {
  const rows = projectRows.value;
  const running = rows.find((row) => row.state === 'published') ?? rows[0];
  return [last.value, ...ownProjects.value].find((id) => rows.some((row) => row.id === id)) ?? running?.id ?? '';
});

export function workOn(id: string) {
  last.value = id;
  localStorage.setItem(remembered(), id);
}

/** The project named in the address, with its parts and intakes. */
export function useProject() {
  const route = useRoute();
  const id = computed(() => String(route.params.project ?? ''));
  watch(id, (value) => value && workOn(value), { immediate: true });
  const { data, problem, reload } = useLoad<Project | undefined>(async () => (id.value ? project(id.value) : undefined), [id]);
  return { id, data, problem, reload };
}
