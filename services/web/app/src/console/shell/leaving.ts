import { onScopeDispose, ref, shallowRef } from 'vue'
import { waitingHere, wipeHere } from '@/session/device'
import { afterSignOut, beforeSignOut, useSession } from '@/session/session'

/** Whoever signs out here signs out of the phone app, too: says what waits there, and takes what is personal off this device. */
export function useLeaving() {
  const open = ref(false)
  const waiting = shallowRef({ own: 0, ofDevice: 0 })
  let decide: (leave: boolean) => void = () => {}
  const close = (leave: boolean) => {
    open.value = false
    decide(leave)
  }
  onScopeDispose(
    beforeSignOut(async () => {
      try {
        waiting.value = await waitingHere(useSession().account)
      } catch (thrown) {
        console.error(thrown) // a browser that keeps nothing has nothing that waits
        return true
      }
      if (!waiting.value.own && !waiting.value.ofDevice) return true
      open.value = true
      return new Promise<boolean>((resolve) => (decide = resolve))
    }),
  )
  onScopeDispose(afterSignOut(wipeHere))
  return { open, waiting, close }
}
