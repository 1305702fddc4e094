import { ask, events, metrics, venues } from '@/api/client'
import { Refusal } from '@/api/refusal'
import type { SessionView } from '@/session/session'
import { SERVICES, askParked } from '../system/services'

/** What is looked at before a city goes live: fine, to be done, or not to be told by this reader. */
export type Outcome = 'fine' | 'todo' | 'unknown'
export interface Check {
  key: 'mode' | 'places' | 'plan' | 'venues' | 'campaign' | 'parked'
  outcome: Outcome
  count?: number
  to?: string
}

/** Whether anything was found; what the reader may not see is unknown and never taken for fine. */
export const outcomeOf = (count: number | undefined, wanted: (count: number) => boolean): Outcome =>
  count === undefined ? 'unknown' : wanted(count) ? 'fine' : 'todo'

export const modeOutcome = (mode: SessionView['mode'] | undefined): Outcome =>
  mode === undefined ? 'unknown' : mode === 'production' ? 'fine' : 'todo'

/** A number, or nothing where the reader may not know it or no answer came. */
async function counted(question: () => Promise<number>): Promise<number | undefined> {
  try {
    return await question()
  } catch (thrown) {
    Refusal.from(thrown)
    return undefined
  }
}

export async function look(city: string, mode: SessionView['mode'] | undefined): Promise<Check[]> {
  const [villages, plans, listed, campaigns, parked] = await Promise.all([
    counted(
      async () =>
        (
          await ask(
            venues.GET('/api/venues/v1/places/{code}/levels/{level}/count', {
              params: { path: { code: city, level: 'village' } },
            }),
          )
        ).count ?? 0,
    ),
    counted(
      async () =>
        (
          (await ask(metrics.GET('/api/metrics/v1/plans', { params: { query: { limit: 50 } } }))).items ?? []
        ).filter((plan) => plan.status === 'open').length,
    ),
    counted(
      async () =>
        (
          (await ask(venues.GET('/api/venues/v1/venues', { params: { query: { place: city, limit: 200 } } })))
            .items ?? []
        ).length,
    ),
    counted(
      async () =>
        (
          (await ask(events.GET('/api/events/v1/campaigns', { params: { query: { limit: 200 } } }))).items ??
          []
        ).length,
    ),
    counted(async () => {
      const pages = await Promise.all(SERVICES.map((service) => askParked(service, {})(undefined, 200)))
      return pages.reduce((sum, page) => sum + (page.items?.length ?? 0), 0)
    }),
  ])
  const some = (count: number) => count > 0
  return [
    { key: 'mode', outcome: modeOutcome(mode) },
    { key: 'places', outcome: outcomeOf(villages, some), count: villages, to: '/place-imports' },
    { key: 'plan', outcome: outcomeOf(plans, some), count: plans, to: '/plans' },
    { key: 'venues', outcome: outcomeOf(listed, some), count: listed, to: '/venues' },
    { key: 'campaign', outcome: outcomeOf(campaigns, some), count: campaigns, to: '/campaigns' },
    { key: 'parked', outcome: outcomeOf(parked, (count) => count === 0), count: parked, to: '/parked' },
  ]
}
