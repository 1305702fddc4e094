import { shallowRef } from 'vue'
import { Refusal } from './refusal'

/** A deed with a button: busy while it runs, one at a time, and the refusal is kept for the form to show. */
export function useDoing() {
  const busy = shallowRef(false)
  const refusal = shallowRef<Refusal>()
  /** Runs the deed; answers whether it was done. */
  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    refusal.value = undefined
    try {
      await deed()
      return true
    } catch (thrown) {
      refusal.value = Refusal.from(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, refusal, run }
}
