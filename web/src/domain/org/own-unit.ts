// The unit this desk belongs to, by name, for the head of every page.
import { ref } from 'vue';
import { me } from '@/platform/auth/session';
import { may } from '@/platform/rights';
import { unitPath } from './api';

export const ownUnitName = ref('');

/** A desk without its unit's name still works, so a failure here only leaves the head shorter. */
export async function loadOwnUnit() {
  const unit = me.value?.unit;
  if (!unit || !may('view-units')) return;
  const path = await unitPath(unit).catch(() => undefined);
  ownUnitName.value = path?.unit.name ?? '';
}
