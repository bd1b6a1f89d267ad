// The steps of a project being written, its draft in this browser, and the draft at the server from the last step on.
import { computed, nextTick, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Project, PublicationCheck } from '@/api';
import { me } from '@/platform/auth/session';
import { useDraft } from '@/platform/draft';
import { dayOf } from '@/platform/format';
import { useAction } from '@/platform/use-load';
import { createProject, project, publicationCheck, publishProject, redrawProject } from './api';
import { loadProjects } from './current';
import { bodyOf, emptyProject, faultsOf, formOf, stepOf, type ProjectForm } from './form';

export const stepKeys = ['basics', 'parts', 'intakes', 'who', 'money', 'check'] as const;
const last = stepKeys.length - 1;

interface Written {
  form: ProjectForm;
  step: number;
  begun: boolean;
}

export function useWizard() {
  const route = useRoute();
  const router = useRouter();
  const edited = String(route.params.project ?? '');
  const blank = (): Written => ({ form: emptyProject(dayOf(me.value?.domain_now ?? '').slice(0, 4)), step: 0, begun: false });
  const written = ref<Written>(blank());
  const draft = useDraft(`project-wizard/${me.value?.account ?? ''}/${edited || 'new'}`, written);
  const restored = ref(draft.restored && written.value.begun);
  const saved = shallowRef<Project>();
  const check = shallowRef<PublicationCheck>();
  const tried = ref(-1); // the furthest step left: what is wrong up to it is said
  const { busy, problem, run } = useAction();
  const faults = computed(() => faultsOf(written.value.form));
  const seen = computed(() => Object.keys(faults.value).filter((field) => stepOf(field) <= tried.value));
  const faulty = computed(() => [...new Set(seen.value.map(stepOf))]);
  const step = computed({ get: () => written.value.step, set: (to: number) => void go(to) });

  async function load() {
    const found = await run(() => project(edited));
    if (!found) return;
    saved.value = found;
    if (!restored.value) written.value = { form: formOf(found), step: 0, begun: true };
  }
  if (edited) void load();

  function begin(form: ProjectForm) {
    written.value = { form, step: 0, begun: true };
    tried.value = -1;
  }
  function afresh() {
    written.value = saved.value ? { form: formOf(saved.value), step: 0, begun: true } : blank();
    restored.value = false;
    tried.value = -1;
  }
  async function showFault(from = 0) {
    written.value.step = Math.min(...seen.value.map(stepOf).filter((one) => one >= from));
    await nextTick();
    document.querySelector<HTMLElement>('.field-error')?.scrollIntoView({ block: 'center' });
  }
  /** What was left counts as tried; true when nothing is wrong in it. */
  function sound(from: number, until: number): boolean {
    tried.value = Math.max(tried.value, until);
    return !seen.value.some((field) => stepOf(field) >= from);
  }
  /** Every step can be gone to. The last saves the draft at the server, so that what is checked is what will be published. */
  async function go(to: number) {
    if (to !== last) {
      written.value.step = to;
      window.scrollTo({ top: 0 });
      return;
    }
    if (!sound(0, last)) return showFault();
    if (await save()) written.value.step = last;
  }
  /** Nobody goes on from a step that lacks something. */
  async function next() {
    const here = written.value.step;
    if (!sound(here, here)) return showFault(here);
    await go(Math.min(here + 1, last));
  }
  async function save(): Promise<boolean> {
    const body = bodyOf(written.value.form);
    const before = saved.value;
    const made = await run(async () => {
      const one = before ? await redrawProject(before.project.id, body, before.project.version) : await createProject(body);
      saved.value = one;
      check.value = await publicationCheck(one.project.id);
      return one;
    });
    return Boolean(made);
  }
  async function leave() {
    draft.drop();
    await loadProjects();
    await router.push(`/projects/${saved.value!.project.id}`);
  }
  async function publish(): Promise<boolean> {
    const done = await run(() => publishProject(saved.value!.project.id, saved.value!.project.version));
    if (!done) return false;
    await leave();
    return true;
  }
  // What was typed after the check is no longer what was checked.
  watch(() => written.value.form, () => (check.value = undefined), { deep: true });
  return { written, step, restored, faults, seen, faulty, busy, problem, saved, check, last, begin, afresh, go, next, leave, publish };
}
