// The state of working on one sheet: the board, a turn that moves on with every step, the draft it came from, and publishing it.
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { QuotaGrid, QuotaSheet, SheetChanges } from '@/api';
import { dropDraft as forgetTyped, readDraft, writeDraft } from '@/platform/draft';
import { useAction } from '@/platform/use-load';
import { dropDraft, publishQuotaSheet, quotaGrid, quotaSheet, rewriteDraft, saveDraft, sheetChanges } from './api';
import { Board, type CellText } from './board';

const keptCells = 20_000; // more than a browser should keep; the server keeps drafts of any size

export interface Compared {
  sheet: QuotaSheet;
  changes: SheetChanges;
  fresh: boolean; // made only to be compared: dropped when nobody publishes it
}

export function useBoard(project: Ref<string>, grid: Ref<QuotaGrid | undefined>) {
  const board = shallowRef<Board>();
  const turn = ref(0);
  const editing = ref(false);
  const draft = shallowRef<Pick<QuotaSheet, 'id' | 'version' | 'filename'>>();
  const compared = shallowRef<Compared>();
  const { busy, problem, run } = useAction();
  const name = computed(() => `places/${project.value}/${grid.value?.unit ?? ''}/${grid.value?.kind ?? ''}`);
  const summary = computed(() => (void turn.value, board.value?.summary ?? { changes: 0, faults: 0, over: 0, typed: 0 }));

  watch(grid, (fresh) => {
    board.value = fresh && new Board(fresh);
    draft.value = undefined;
    const typed = fresh && readDraft<CellText[]>(name.value);
    if (typed?.length) board.value?.type(typed);
    editing.value = Boolean(typed?.length);
    turn.value++;
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  function moved() {
    turn.value++;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const cells = board.value?.typedCells() ?? [];
      if (cells.length && cells.length <= keptCells) writeDraft(name.value, cells);
      else forgetTyped(name.value);
    }, 400);
  }
  const change = (work: (on: Board) => void) => {
    if (!board.value) return;
    work(board.value);
    moved();
  };
  function forget() {
    clearTimeout(waiting);
    forgetTyped(name.value);
    if (grid.value) board.value = new Board(grid.value);
    draft.value = undefined;
    editing.value = false;
    turn.value++;
  }
  const body = (called: string) => ({ name: called, document: '', lines: board.value!.lines(), kind: grid.value!.kind });

  async function save(called: string) {
    return run(async () => {
      const own = draft.value?.filename === called ? draft.value : undefined;
      draft.value = own ? await rewriteDraft(own.id, own.version, body(called)) : await saveDraft(project.value, body(called));
      return draft.value;
    });
  }
  async function open(id: string) {
    return run(async () => {
      const sheet = await quotaSheet(id);
      board.value = new Board(grid.value!);
      board.value.take(sheet);
      draft.value = sheet;
      editing.value = true;
      moved();
      return sheet;
    });
  }
  /** Keeps what was typed as a draft, its own or a new one, and asks what publishing it would change. */
  async function compare(called: string) {
    return run(async () => {
      const own = draft.value;
      const sheet = own ? await rewriteDraft(own.id, own.version, body(own.filename)) : await saveDraft(project.value, body(called));
      if (own) draft.value = sheet;
      compared.value = { sheet, changes: await sheetChanges(sheet.id), fresh: !own };
    });
  }
  async function leave() {
    const { sheet, fresh } = compared.value ?? {};
    compared.value = undefined;
    problem.value = undefined;
    if (sheet && fresh) await run(() => dropDraft(sheet.id, sheet.version));
  }
  async function publish(document: string): Promise<QuotaGrid | undefined> {
    const { sheet, changes } = compared.value!;
    return run(async () => {
      await publishQuotaSheet(sheet.id, sheet.version, changes.seen, document);
      const { unit, kind } = grid.value!;
      compared.value = undefined;
      forget();
      return quotaGrid(project.value, unit, kind);
    });
  }
  return { board, turn, editing, draft, compared, summary, busy, problem, change, forget, save, open, compare, leave, publish };
}
