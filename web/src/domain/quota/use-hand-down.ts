// The state of handing places down on one sheet: what was typed (kept as a draft), what it adds up to, and posting it.
import { computed, ref, watch, type Ref } from 'vue';
import type { PlaceSheet } from '@/api';
import { dropDraft, readDraft, writeDraft } from '@/platform/draft';
import { useAction } from '@/platform/use-load';
import { grant } from './api';
import { cellKey, pastedCells, planOf, type Edits } from './hand-down';

export function useHandDown(project: Ref<string>, sheet: Ref<PlaceSheet | undefined>) {
  const edits = ref<Edits>({});
  const editing = ref(false);
  const name = computed(() => `places/${project.value}/${sheet.value?.unit ?? ''}`);
  const plan = computed(() => (sheet.value ? planOf(sheet.value, edits.value) : undefined));
  const changed = computed(() => (plan.value ? plan.value.grants.length + plan.value.reclaims.length : 0));
  const { busy, problem, run } = useAction();

  watch(name, () => {
    edits.value = (sheet.value && readDraft<Edits>(name.value)) ?? {};
    editing.value = Object.keys(edits.value).length > 0;
  });
  watch(edits, (value) => (Object.keys(value).length ? writeDraft(name.value, value) : dropDraft(name.value)), { deep: true });

  const type = (unit: string, intake: string, text: string) => (edits.value[cellKey(unit, intake)] = text);

  function toAllIntakes(unit: string, text: string) {
    for (const place of sheet.value?.own ?? []) type(unit, place.intake, text);
  }
  function paste(unit: string, intake: string, text: string) {
    const units = sheet.value?.units.map((one) => one.id) ?? [];
    const intakes = sheet.value?.own.map((one) => one.intake) ?? [];
    const [row, column] = [units.indexOf(unit), intakes.indexOf(intake)];
    pastedCells(text).forEach((cells, down) =>
      cells.forEach((cell, right) => {
        const [toUnit, toIntake] = [units[row + down], intakes[column + right]];
        if (toUnit && toIntake) type(toUnit, toIntake, cell);
      }),
    );
  }
  function forget() {
    edits.value = {};
    editing.value = false;
  }

  /** One change, all or nothing: what is taken back may be handed on in the same breath. */
  async function post(document: string, reason: string): Promise<PlaceSheet | undefined> {
    const { grants, reclaims } = plan.value!;
    const paper = [document, reason].filter(Boolean).join('；');
    return run(async () => {
      const fresh = await grant(project.value, { from: sheet.value!.unit, lines: grants, document: paper, taken_back: reclaims });
      forget();
      return fresh;
    });
  }

  return { edits, editing, plan, changed, busy, problem, type, toAllIntakes, paste, forget, post };
}
