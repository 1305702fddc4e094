import { ask, events } from '@/api/client'

type Header = { 'Idempotency-Key': string }
const API = '/api/events/v1/activities/{activity}/organisers'

/** Those named to organise one activity. */
export const organisers = {
  list: (activity: string) => ask(events.GET(API, { params: { path: { activity } } })),
  name: (activity: string, account: string, header: Header) =>
    ask(events.POST(API, { params: { path: { activity }, header }, body: { account } })),
  dismiss: (activity: string, account: string) =>
    ask(events.DELETE(`${API}/{account}`, { params: { path: { activity, account } } })),
}
