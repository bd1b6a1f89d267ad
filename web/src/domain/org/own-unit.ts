// The unit this desk belongs to, by name, for the head of every page.
import { ref, shallowRef } from 'vue';
import type { UnitPath } from '@/api';
import { me } from '@/platform/auth/session';
import { may } from '@/platform/rights';
import { unitPath } from './api';

export const ownUnitName = ref('');
/** The desk's unit as it stands; every page of a closed one says so. */
export const ownUnit = shallowRef<UnitPath>();

/** A desk without its unit's name still works, so a failure here only leaves the head shorter. */
export async function loadOwnUnit() {
  const unit = me.value?.unit;
  if (!unit || !may('view-units')) return;
  const path = await unitPath(unit).catch(() => undefined);
  ownUnitName.value = path?.unit.name ?? '';
  ownUnit.value = path;
}
