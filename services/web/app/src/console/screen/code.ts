import { onScopeDispose, shallowRef } from 'vue'
import { ask, events } from '@/api/client'
import { Refusal } from '@/api/refusal'
import { codeAt, sessionKey, stepAt, stepBegins, STEP_SECONDS } from '@/presence/code'
import { useSession } from '@/session/session'

/** What a screen shows: the code, its digits, and when the next one is due (milliseconds of city time). */
interface ShownCode {
  text: string
  digits: string
  changesAt: number
}

interface HeldKey {
  kid: string
  key: CryptoKey
  until: number
}

/** How much of a step is left, from 1 down to 0. */
export const leftOfStep = (changesAt: number, now: number): number =>
  Math.min(1, Math.max(0, (changesAt - now) / (STEP_SECONDS * 1000)))

/**
 * The rotating code of a session, renewed at every step. Normally the service is asked. Once the screen holds the session's
 * key (`hold`), it makes the codes itself and goes on without signal, until two hours after the end; the key lies in memory
 * only and cannot be read out of it.
 */
export function useCode(session: string) {
  const city = useSession()
  const shown = shallowRef<ShownCode>()
  const refusal = shallowRef<Refusal>()
  const held = shallowRef<HeldKey>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function made(by: HeldKey): Promise<ShownCode> {
    const step = stepAt(city.cityNow().getTime())
    return { ...(await codeAt(by.key, by.kid, session, step)), changesAt: stepBegins(step + 1) }
  }
  async function asked(): Promise<ShownCode> {
    const answer = await ask(
      events.GET('/api/events/v1/sessions/{id}/code', { params: { path: { id: session } } }),
    )
    return { text: answer.code!, digits: answer.digits!, changesAt: Date.parse(answer.changesAt!) }
  }
  async function next() {
    clearTimeout(timer)
    let wait = 5_000
    try {
      const key = held.value
      if (key && city.cityNow().getTime() > key.until) held.value = undefined
      shown.value = await (held.value ? made(held.value) : asked())
      refusal.value = undefined
      wait = Math.max(250, shown.value.changesAt - city.cityNow().getTime() + 50)
    } catch (thrown) {
      refusal.value = Refusal.from(thrown)
      // An old code is worse than none: people would scan it and be refused.
      if (shown.value && city.cityNow().getTime() > shown.value.changesAt + STEP_SECONDS * 1000)
        shown.value = undefined
    }
    timer = setTimeout(next, Math.min(wait, STEP_SECONDS * 1000))
  }
  /** Takes the session's key into this page. */
  async function hold(): Promise<void> {
    await city.refresh()
    const answer = await ask(
      events.GET('/api/events/v1/sessions/{id}/screen-key', { params: { path: { id: session } } }),
    )
    held.value = { kid: answer.kid!, key: await sessionKey(answer.key!), until: Date.parse(answer.until!) }
    await next()
  }
  void next()
  onScopeDispose(() => clearTimeout(timer))
  return { shown, refusal, held, hold, again: next }
}
