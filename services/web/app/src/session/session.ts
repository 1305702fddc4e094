import { defineStore } from 'pinia'
import { onSessionEnded } from '@/api/client'
import { Refusal } from '@/api/refusal'
import { APP, askSession } from '@/start/asking'
import { currentLocale } from '@/words/i18n'

export type Role = 'admin' | 'operator' | 'organiser' | 'editor' | 'reviewer' | 'dispatcher'

/** A role at a place and everywhere below it. */
interface Grant {
  role: Role
  place: string
}

/** What the door says of the session. It never tells a token. */
export interface SessionView {
  signedIn: boolean
  account?: string
  name?: string
  grants?: Grant[]
  mode: 'production' | 'development' | 'demo' | 'test'
  cityTime: string
  zone?: string
}

const CHANNEL = 'kepu.session'

const leaving = new Set<() => Promise<boolean>>()
/** Asked before a sign-out; whoever answers false keeps the person signed in. */
export const beforeSignOut = (asked: () => Promise<boolean>) => leaving.add(asked)

const left = new Set<() => Promise<unknown>>()
/** Done once somebody has signed out, before the page goes. */
export const afterSignOut = (deed: () => Promise<unknown>) => left.add(deed)

/** Who is signed in, what they may do, and what time it is in the city. */
export const useSession = defineStore('session', {
  state: () => ({
    view: undefined as SessionView | undefined,
    ended: false,
    /** City time minus this device's clock, in milliseconds: a device's clock may be wrong. */
    ahead: 0,
    /** Wall time by the door minus this device's clock, in milliseconds, where the door tells it: for a hint only. */
    skew: 0,
  }),
  getters: {
    signedIn: (state) => state.view?.signedIn === true,
    account: (state) => state.view?.account,
    grants: (state) => state.view?.grants ?? [],
    zone: (state) => state.view?.zone ?? 'Asia/Shanghai',
    demo: (state) => state.view?.mode === 'demo',
  },
  actions: {
    /** Asks the door; without an answer what was known stays (a phone without signal). */
    async refresh(): Promise<void> {
      const { response, sent, heard } = await askSession()
      if (!response.ok) throw new TypeError('network: the door did not answer')
      const view = (await response.json()) as SessionView
      this.ahead = Date.parse(view.cityTime) - (sent + heard) / 2
      this.view = view
      this.ended = false
      const wall = Date.parse(response.headers.get('Date') ?? '')
      this.skew = Number.isNaN(wall) ? (view.mode === 'demo' ? 0 : this.ahead) : wall - (sent + heard) / 2
    },
    /** What was known of the session when there was a signal, for a phone that starts without one. */
    remember(view: SessionView): void {
      this.view = view
    },
    has(...roles: Role[]): boolean {
      return this.grants.some((grant) => roles.includes(grant.role))
    },
    /** The places at which somebody holds one of the roles. */
    placesOf(...roles: Role[]): string[] {
      return [
        ...new Set(this.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.place)),
      ]
    },
    cityNow(): Date {
      return new Date(Date.now() + this.ahead)
    },
    /** The part behind `#` stays here: the door takes no page with one. */
    signInAddress(to = location.pathname + location.search): string {
      return `/session/sign-in?to=${encodeURIComponent(to)}&locale=${currentLocale()}`
    },
    /** Signs out and leaves the page; throws a {@link Refusal} where the door did not do it. */
    async signOut(everywhere = false): Promise<void> {
      for (const agrees of leaving) if (!(await agrees())) return
      const response = await fetch(everywhere ? '/session/sign-out-everywhere' : '/session/sign-out', {
        method: 'POST',
        headers: { 'X-Kepu-App': APP },
        credentials: 'same-origin',
      })
      const answer: unknown = await response.json().catch(() => undefined) // a proxy's page: said by its status
      if (!response.ok) throw Refusal.of(response.status, answer)
      for (const deed of left) await deed()
      sessionStorage.clear()
      location.assign((answer as { to: string }).to)
    },
    /** Tells the other tabs that somebody has signed in. */
    announce(): void {
      new BroadcastChannel(CHANNEL).postMessage('signed-in')
    },
    /** Listens for an ended session here and for a sign-in in another tab. */
    listen(): void {
      onSessionEnded(() => {
        if (this.signedIn) this.ended = true
      })
      new BroadcastChannel(CHANNEL).onmessage = () => void this.refresh().catch(() => undefined)
    },
  },
})
