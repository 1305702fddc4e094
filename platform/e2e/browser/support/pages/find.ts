import type { Account } from '../accounts.ts'
import { Api } from '../api.ts'
import { city } from '../city.ts'
import { meeting, putDown, type Meeting } from '../presence.ts'

type Wanted = (record: any) => boolean

/** Looks up records of the demonstration to open pages with, and makes the few it has none of, once for all pages. */
export class Find {
  private readonly apis = new Map<Account, Api>()
  private readonly made = new Map<string, Promise<any>>()

  readonly api = (account: Account): Api => {
    const known = this.apis.get(account) ?? new Api(account)
    this.apis.set(account, known)
    return known
  }

  /** The first record of a list that fits, as the account sees it. */
  async first(account: Account, path: string, wanted: Wanted = () => true): Promise<any> {
    const found = await this.maybe(account, path, wanted)
    if (found === undefined) {
      throw new Error(`${account} finds no such record in ${path}`)
    }
    return found
  }

  async maybe(account: Account, path: string, wanted: Wanted = () => true): Promise<any> {
    const { status, body } = await this.api(account).get(path + (path.includes('?') ? '&' : '?') + 'limit=200')
    if (status !== 200) {
      throw new Error(`${path} answered ${account} with ${status}`)
    }
    const items: any[] = Array.isArray(body) ? body : (body.items ?? body.entries?.items ?? body.targets ?? [])
    return items.find(wanted)
  }

  /** A session that goes on now, with people without an account put down for it. */
  meeting(): Promise<Meeting & { activity: string }> {
    return this.once('meeting', async () => {
      const made = await meeting(this.api, 12)
      await putDown(this.api, made, 6)
      const { body } = await this.api('organiser-410900').get(`/api/events/v1/sessions/${made.id}`)
      return { ...made, activity: (body.session ?? body).activityId }
    })
  }

  /** A request of volunteer-001 that nobody has taken yet. */
  request(): Promise<string> {
    return this.once('request', async () => {
      const own = '/api/events/v1/requests/me'
      const known = await this.maybe('volunteer-001', own, ({ status }) => status === 'submitted')
      if (known) return known.id
      const { status, body } = await this.api('volunteer-001').post('/api/events/v1/requests', {
        need: 'education',
        place: '410926100201',
        topic: '演示：想听听怎样防电信诈骗',
        audienceSize: 30,
        group: 'seniors',
        wantedFrom: tomorrow(),
        contactName: '演示居民',
        contactPhone: '13700000099',
      })
      if (status !== 201) throw new Error(`a request was answered ${status}: ${JSON.stringify(body)}`)
      return body.id
    })
  }

  private once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(name) ?? make()
    this.made.set(name, known)
    return known
  }
}

/** Tomorrow's date in the city. */
const tomorrow = () => new Date(city.now().getTime() + (24 + 8) * 3_600_000).toISOString().slice(0, 10)
