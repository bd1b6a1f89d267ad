import { createApp } from 'vue';
import '@/platform/ui/base.css';
import '@/platform/ui/element.css';
import '@/platform/ui/grid.css';
import { go } from '@/platform/auth/landing';
import { loadMe } from '@/platform/auth/session';
import { may, worksAtDesk } from '@/platform/rights';
import { loadOwnUnit } from '@/domain/org/own-unit';
import { loadProjects } from '@/domain/project/current';
import { start } from '../start';
import DeskShell from './DeskShell.vue';
import { router } from './routes';
import { deskTexts } from './texts';

/** The desk opens only for someone who works at one; everybody else is shown to the right door. */
async function prepare() {
  const who = await loadMe();
  if (!who) go(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  else if (who.pending !== 'nothing') go('/security');
  else if (!worksAtDesk()) go('/my');
  else return Promise.all([may('view-projects') ? loadProjects() : undefined, loadOwnUnit()]);
  return new Promise(() => undefined); // the page is being left
}

void start(createApp(DeskShell), router, deskTexts, prepare);
