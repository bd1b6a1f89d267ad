import { onScopeDispose, ref } from 'vue';

/** Whether the page is as narrow as a phone. */
export function usePhone() {
  const query = matchMedia('(max-width: 720px)');
  const phone = ref(query.matches);
  const follow = (event: MediaQueryListEvent) => (phone.value = event.matches);
  query.addEventListener('change', follow);
  onScopeDispose(() => query.removeEventListener('change', follow));
  return phone;
}
