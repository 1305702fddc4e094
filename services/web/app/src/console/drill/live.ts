import { onScopeDispose, ref } from 'vue'
import { listen } from '@/api/listen'

const EVERY = 15_000
const AT_MOST_EVERY = 2_000

/**
 * Asks again when figures have moved: told by the service (server-sent events), or every fifteen seconds where no such stream
 * comes. A page nobody looks at asks nothing. `way` says which of the two it is, so that the page can say so.
 */
export function useLive(refresh: () => unknown, wanted: () => boolean = () => true) {
  const way = ref<'told' | 'asking'>('asking')
  let last = 0
  let later: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    if (!wanted() || document.hidden || later) return
    later = setTimeout(
      () => {
        later = undefined
        last = Date.now()
        refresh()
      },
      Math.max(0, last + AT_MOST_EVERY - Date.now()),
    )
  }

  const end = listen(
    '/api/metrics/v1/changes',
    'figures',
    () => {
      if (way.value === 'told') soon()
      // The first event only says what stands now, and that is what the page has just read.
      else way.value = 'told'
    },
    () => (way.value = 'asking'),
  )
  const asking = setInterval(() => way.value === 'asking' && soon(), EVERY)
  document.addEventListener('visibilitychange', soon)
  onScopeDispose(() => {
    end()
    clearInterval(asking)
    clearTimeout(later)
    document.removeEventListener('visibilitychange', soon)
  })
  return { way }
}
