import { ask, events, venues, volunteers } from '@/api/client'
import { useSession } from '@/session/session'

interface LedSession {
  session: string
  title: string
  place: string
  startsAt: string
  endsAt: string
  opensAt: string
  closesAt: string
  expected: number
}

interface RunSession {
  session: { id: string; status: string; place: string; spot: string; startsAt: string; endsAt: string }
  title: string
  kind: string
}

interface DeskVenue {
  id: string
  name: string
  kind: string
  place: string
  status: string
}

/** Everything somebody runs: what his desk shows. */
interface Desk {
  led: LedSession[]
  run: RunSession[]
  venues: DeskVenue[]
}

export async function desk(): Promise<Desk> {
  const [led, run, places] = await Promise.all([
    ask(volunteers.GET('/api/volunteers/v1/my/led-sessions')),
    ask(events.GET('/api/events/v1/my/sessions')),
    ask(venues.GET('/api/venues/v1/my/venues')),
  ])
  return {
    led: led as unknown as LedSession[],
    run: run as unknown as RunSession[],
    venues: places as unknown as DeskVenue[],
  }
}

/** Whether somebody has a desk at all, so that a page offers it only then. */
export async function hasDesk(): Promise<boolean> {
  if (!useSession().signedIn) return false
  if (useSession().has('organiser', 'dispatcher', 'operator')) return true
  const mine = await desk()
  return mine.led.length + mine.run.length + mine.venues.length > 0
}
