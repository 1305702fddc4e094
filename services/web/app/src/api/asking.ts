import { onScopeDispose, shallowRef, type ShallowRef, watch, type WatchSource } from 'vue'
import { Refusal } from './refusal'

/** Something asked for and shown: loading, then what came or why not. */
export interface Asked<T> {
  data: ShallowRef<T | undefined>
  refusal: ShallowRef<Refusal | undefined>
  loading: ShallowRef<boolean>
  again: () => Promise<void>
}

/**
 * Asks now, and again when one of the sources changes; an answer that comes after a newer question is dropped. What is
 * shown stays while it is asked again.
 */
export function useAsked<T>(question: () => Promise<T>, sources: WatchSource[] = []): Asked<T> {
  const data = shallowRef<T>()
  const refusal = shallowRef<Refusal>()
  const loading = shallowRef(false)
  let round = 0
  const again = async () => {
    const mine = ++round
    loading.value = true
    try {
      const answer = await question()
      if (mine !== round) return
      data.value = answer
      refusal.value = undefined
    } catch (thrown) {
      if (mine === round) refusal.value = Refusal.from(thrown)
    } finally {
      if (mine === round) loading.value = false
    }
  }
  if (sources.length) watch(sources, again)
  onScopeDispose(() => round++)
  void again()
  return { data, refusal, loading, again }
}
