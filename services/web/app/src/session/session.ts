import { defineStore } from 'pinia'
import { onNotMine } from '@/api/client'
import { expectAccount, ownHeaders } from '@/api/headers'
import { Refusal } from '@/api/refusal'
import { agreesToLose, leaveUnasked } from '@/design/unsaved'
import { askSession } from '@/start/asking'
import { currentLocale, t } from '@/words/i18n'

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

/** What the tabs of a browser tell one another, for they share one session. */
type Said = { signedIn: true; account: string } | { signedIn: false }

// One for the whole page: it does not hear itself.
let opened: BroadcastChannel | undefined
const channel = () => (opened ??= new BroadcastChannel('kepu.session'))

const leaving = new Set<() => Promise<boolean>>()
/** Asked before a sign-out; whoever answers false keeps the person signed in. */
export function beforeSignOut(asked: () => Promise<boolean>): () => void {
  leaving.add(asked)
  return () => leaving.delete(asked)
}

const left = new Set<() => Promise<unknown>>()
/** Done once somebody has signed out, before the page goes. */
export function afterSignOut(deed: () => Promise<unknown>): () => void {
  left.add(deed)
  return () => left.delete(deed)
}

/** Who is signed in, what they may do, and what time it is in the city. */
export const useSession = defineStore('session', {
  state: () => ({
    view: undefined as SessionView | undefined,
    ended: false,
    /** Why the page is nobody's any more: another account has signed in, or somebody signed out, in another tab. */
    gone: undefined as 'other' | 'left' | undefined,
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
      const known = this.account
      if (known && view.account && view.account !== known) {
        this.gone = 'other' // the page stays the first account's; nothing of it may be read or sent as the other
        return
      }
      this.remember(view)
      this.ended = false
      if (!known) this.announce()
      const wall = Date.parse(response.headers.get('Date') ?? '')
      this.skew = Number.isNaN(wall) ? (view.mode === 'demo' ? 0 : this.ahead) : wall - (sent + heard) / 2
    },
    /** What was known of the session when there was a signal, for a phone that starts without one. */
    remember(view: SessionView): void {
      this.view = view
      expectAccount(view.account)
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
      if (!agreesToLose(t('design.leave'))) return
      for (const agrees of leaving) if (!(await agrees())) return
      const response = await fetch(everywhere ? '/session/sign-out-everywhere' : '/session/sign-out', {
        method: 'POST',
        headers: ownHeaders(),
        credentials: 'same-origin',
      })
      const answer: unknown = await response.json().catch(() => undefined) // a proxy's page: said by its status
      if (!response.ok) throw Refusal.of(response.status, answer)
      channel().postMessage({ signedIn: false } satisfies Said)
      for (const deed of left) await deed().catch(console.error) // a broken storage: signed out all the same
      sessionStorage.clear()
      leaveUnasked() // asked before: now it is done
      location.assign((answer as { to: string }).to)
    },
    /** Tells the other tabs who is signed in. */
    announce(): void {
      if (this.account) channel().postMessage({ signedIn: true, account: this.account } satisfies Said)
    },
    /** Listens for an ended session here, and for what other tabs tell of it. */
    listen(): void {
      onNotMine((refusal) => {
        if (refusal.otherAccount) this.look()
        else if (this.signedIn) this.ended = true
      })
      channel().onmessage = ({ data }: MessageEvent<Said>) => {
        if (data.signedIn) {
          if (data.account !== this.account || this.ended) this.look()
        } else if (this.signedIn) this.gone = 'left'
      }
    },
    look(): void {
      void this.refresh().catch(() => undefined) // without an answer the page stays as it is; the door refuses its calls
    },
  },
})
