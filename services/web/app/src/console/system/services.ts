import type { components } from '@/api/generated/metrics'
import { ask, content, events, metrics, venues, volunteers } from '@/api/client'
import type { AskPage } from '@/api/pages'

/** The five services; each has the same endpoints for what whoever runs the installation sees and mends. */
export const SERVICES = ['venues', 'volunteers', 'events', 'content', 'metrics'] as const
export type Service = (typeof SERVICES)[number]

export type Parked = components['schemas']['ParkedEventView'] & { service: Service }
export type AuditEntry = components['schemas']['AuditEntry'] & { service: Service }
export interface ConsumerReplay {
  consumer: string
  replayed: number
  refused: number
  held: number
  more: boolean
}

const clients = { venues, volunteers, events, content, metrics }
/** One service's client under the types of metrics: the endpoints used here are the same in all five. */
const at = (service: Service) => clients[service] as unknown as typeof metrics
type Path = '/api/metrics/v1/parked-events'
const path = <P extends string>(service: Service, like: P) => like.replace('/metrics/', `/${service}/`) as P

export function isService(name: unknown): name is Service {
  return SERVICES.includes(name as Service)
}

export const askParked =
  (service: Service, filter: { consumer?: string; type?: string }): AskPage<Parked> =>
  async (cursor, limit) => {
    const page = await ask(
      at(service).GET(path(service, '/api/metrics/v1/parked-events' as Path), {
        params: { query: { ...filter, cursor, limit } },
      }),
    )
    return { items: page.items?.map((event) => ({ ...event, service })), next: page.next }
  }

export const parkedOne = (service: Service, id: string) =>
  ask(
    at(service).GET(path(service, '/api/metrics/v1/parked-events/{parked}'), {
      params: { path: { parked: id } },
    }),
  )

type Header = { 'Idempotency-Key': string }
export const replayOne = (service: Service, id: string, header: Header) =>
  ask(
    at(service).POST(path(service, '/api/metrics/v1/parked-events/{parked}/replay'), {
      params: { path: { parked: id }, header },
    }),
  )

export const discardOne = (service: Service, id: string, reason: string, header: Header) =>
  ask(
    at(service).POST(path(service, '/api/metrics/v1/parked-events/{parked}/discard'), {
      params: { path: { parked: id }, header },
      body: { reason },
    }),
  )

export const replayConsumer = async (service: Service, consumer: string, header: Header) =>
  (await ask(
    at(service).POST(path(service, '/api/metrics/v1/parked-events/replays'), {
      params: { header },
      body: { consumer },
    }),
  )) as ConsumerReplay

interface AuditFilter {
  place: string
  type?: string
  id?: string
  action?: string
}
export const askAudit =
  (service: Service, filter: AuditFilter): AskPage<AuditEntry> =>
  async (cursor, limit) => {
    const page = await ask(
      at(service).GET(path(service, '/api/metrics/v1/audit'), {
        params: { query: { ...filter, cursor, limit } },
      }),
    )
    return { items: page.items?.map((entry) => ({ ...entry, service })), next: page.next }
  }
