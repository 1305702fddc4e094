import { shallowRef } from 'vue'
import { useIntent } from './intent'
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

/**
 * A deed with a button that must be done once: tried again after no answer it carries the same key; whatever is sent after an
 * answer, yes or no, is another intention.
 */
export function useDoingOnce() {
  const intent = useIntent()
  const { busy, refusal, run: attempt } = useDoing()
  async function run(deed: (header: { 'Idempotency-Key': string }) => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    const done = await attempt(() => deed(intent.header))
    if (done || !refusal.value?.passing) intent.done()
    return done
  }
  /** Starts over, as for another record: nothing was refused, nothing was tried. */
  function anew(): void {
    refusal.value = undefined
    intent.done()
  }
  return { busy, refusal, run, anew }
}
