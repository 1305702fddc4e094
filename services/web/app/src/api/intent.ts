import { reactive } from 'vue'

/**
 * One thing somebody means to do: its key stays the same however often the call is repeated, so that it is done once.
 * After `done()` the next call is another intention.
 */
export function useIntent() {
  const intent = reactive({
    header: { 'Idempotency-Key': crypto.randomUUID() as string },
    done() {
      intent.header = { 'Idempotency-Key': crypto.randomUUID() }
    },
  })
  return intent
}
