import { onScopeDispose, reactive } from 'vue'

const fresh = () => ({ 'Idempotency-Key': crypto.randomUUID() as string })

/** Every intention a page has, each renewing itself when it is told that its key is used up. */
const standing = new Set<(key: string) => void>()

/**
 * One thing somebody means to do: its key stays the same however often the call is repeated, so that it is done once.
 * After `done()` the next call is another intention, and so it is after the service said that this key already stands for
 * what was sent before (see `usedUp`).
 */
export function useIntent() {
  const intent = reactive({ header: fresh(), done: () => void (intent.header = fresh()) })
  const heard = (key: string) => key === intent.header['Idempotency-Key'] && intent.done()
  standing.add(heard)
  onScopeDispose(() => standing.delete(heard), true)
  return intent
}

/** A call was refused because its key stands for something else that was done: who sends again now means another thing. */
export const usedUp = (key: string): void => standing.forEach((heard) => heard(key))
