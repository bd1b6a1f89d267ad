import { onScopeDispose, ref } from 'vue';

/** Whether the screen is as narrow as a phone; paper, which is as narrow, takes the whole tables. */
export function usePhone() {
  const query = matchMedia('screen and (max-width: 720px)');
  const phone = ref(query.matches);
  const follow = (event: MediaQueryListEvent) => (phone.value = event.matches);
  query.addEventListener('change', follow);
  onScopeDispose(() => query.removeEventListener('change', follow));
  return phone;
}
