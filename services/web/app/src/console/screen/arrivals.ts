import { onScopeDispose, shallowRef } from 'vue'
import { ask, events, volunteers } from '@/api/client'
import { listen } from '@/api/listen'
import { Refusal } from '@/api/refusal'

/** Who has come so far; what the caller may not see is left out. */
export interface Arrivals {
  /** Volunteers signed up and there. */
  expected?: number
  in?: number
  /** Participants counted, by name and by head. */
  participants?: number
  latest: { key: string; name: string; role: string; side: string; at: string }[]
}

interface Told {
  expected: number
  in: number
  latest: { person: string; name: string; role: string; side: string; at: string }[]
}

const EVERY = 10_000

/** A wall is no place for names: the first letter, and a star for each other one (at most two). */
export function maskedName(name: string): string {
  const letters = [...name]
  return (letters[0] ?? '') + '*'.repeat(Math.min(2, Math.max(1, letters.length - 1)))
}

const lines = (told: Told['latest']) =>
  told.map((each) => ({ ...each, key: each.person + each.side, name: maskedName(each.name) }))

/** Asks as long as the caller may know: after a refusal for good it asks no more, without an answer it asks again later. */
function allowed<T>(question: () => Promise<T>): () => Promise<T | undefined> {
  let refused = false
  return async () => {
    if (refused) return undefined
    try {
      return await question()
    } catch (thrown) {
      const refusal = Refusal.from(thrown)
      refused = !refusal.passing && !refusal.sessionEnded && refusal.status < 500
      return undefined
    }
  }
}

/** Arrivals as they happen where the service tells them, else asked every ten seconds. */
export function useArrivals(session: string) {
  const now = shallowRef<Arrivals>({ latest: [] })
  let live = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = listen(
    `/api/volunteers/v1/sessions/${session}/arrivals`,
    'arrivals',
    (data) => {
      const told = JSON.parse(data) as Told
      live = true
      now.value = { ...now.value, expected: told.expected, in: told.in, latest: lines(told.latest) }
    },
    () => (live = false),
  )

  const path = { session }
  const attendance = allowed(() =>
    ask(events.GET('/api/events/v1/sessions/{session}/attendance', { params: { path } })),
  )
  const calls = allowed(() =>
    ask(volunteers.GET('/api/volunteers/v1/sessions/{session}/roll-call', { params: { path } })),
  )
  async function poll() {
    const [came, roll] = await Promise.all([attendance(), live ? undefined : calls()])
    if (over) return
    if (came) now.value = { ...now.value, participants: (came.byName ?? 0) + (came.headCounted ?? 0) }
    if (roll?.lines) {
      const there = roll.lines.filter((line) => line.in)
      const latest = [...there]
        .sort((one, other) => other.in!.localeCompare(one.in!))
        .slice(0, 10)
        .map((line) => ({
          person: line.person!,
          name: line.name!,
          role: line.role!,
          side: 'in',
          at: line.in!,
        }))
      now.value = { ...now.value, expected: roll.lines.length, in: there.length, latest: lines(latest) }
    }
    timer = setTimeout(poll, EVERY)
  }
  void poll()
  onScopeDispose(() => {
    over = true
    end()
    clearTimeout(timer)
  })
  return now
}
