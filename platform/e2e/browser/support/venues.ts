import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { city } from './city.ts'
import { made } from './people.ts'

type ApiOf = (account: Account) => Api

const MINUTE = 60_000
const moment = (minutes: number) =>
  new Date(city.now().getTime() + (minutes + 8 * 60) * MINUTE).toISOString().slice(0, 19) + '+08:00'

/** A venue and who receives visitors there. */
export interface Reception {
  manager: Account
  id: string
  name: string
}

export async function reception(api: ApiOf, manager: Account): Promise<Reception> {
  const [{ id, name }] = made(await api(manager).get('/api/venues/v1/my/venues'))
  return { manager, id, name }
}

/** An open day that begins so many minutes from now, for an hour. */
export async function openDay(api: ApiOf, { manager, id }: Reception, title: string, inMinutes = 20): Promise<string> {
  const opening = {
    venue: id,
    title,
    startsAt: moment(inMinutes),
    endsAt: moment(inMinutes + 60),
    mode: 'required',
    capacity: 30,
    walkIns: 5,
    campaigns: [],
  }
  return made(await api(manager).post('/api/venues/v1/openings', opening)).id
}

/** A party that somebody books; its code. */
export async function booked(api: ApiOf, account: Account, opening: string, partySize: number) {
  const booking = { partySize, group: 'youth' }
  return made(await api(account).post(`/api/venues/v1/opening-bookings/${opening}`, booking)) as {
    id: string
    code: string
    version: number
  }
}
