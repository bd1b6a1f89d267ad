import { createApp } from 'vue';
import '@/platform/ui/base.css';
import '@/platform/ui/element.css';
import '@/platform/ui/grid.css';
import { go } from '@/platform/auth/landing';
import { loadMe } from '@/platform/auth/session';
import { may, worksAtDesk } from '@/platform/rights';
import { loadOwnUnit } from '@/domain/org/own-unit';
import { loadProjects, ownProjects, projectRows } from '@/domain/project/current';
import { desk } from '@/domain/report/api';
import { start } from '../start';
import DeskShell from './DeskShell.vue';
import { router } from './routes';
import { deskTexts } from './texts';

/** Where there are several projects, a page without one in its address opens that which waits for the office. */
async function loadWork() {
  await loadProjects();
  if (projectRows.value.length < 2 || !may('view-reports')) return;
  const work = await desk().catch(() => undefined); // the desk itself will say what is wrong
  ownProjects.value = [...new Set([...(work?.waiting ?? []).map((one) => one.project), ...(work?.projects ?? [])])];
}

/** The desk opens only for someone who works at one; everybody else is shown to the right door. */
async function prepare() {
  const who = await loadMe();
  if (!who) go(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  else if (who.pending !== 'nothing') go('/security');
  else if (!worksAtDesk()) go('/my');
  else return Promise.all([may('view-projects') ? loadWork() : undefined, loadOwnUnit()]);
  return new Promise(() => undefined); // the page is being left
}

void start(createApp(DeskShell), router, deskTexts, prepare);
