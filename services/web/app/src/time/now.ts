import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { useSession } from '@/session/session'

/** The city's time now, renewed every so many milliseconds while the page is open. */
export function useNow(every = 15_000): ShallowRef<Date> {
  const session = useSession()
  const now = shallowRef(session.cityNow())
  const ticking = setInterval(() => (now.value = session.cityNow()), every)
  onScopeDispose(() => clearInterval(ticking))
  return now
}
