import { defineStore } from 'pinia'
import { useSession } from '@/session/session'
import { waitingOnDevice } from '../device/store'
import { httpDoor, NoAnswer } from './door'
import { countOfOthers, drop, keep, scansOf, type Seen } from './queue'
import { type KeptScan, type Urgency, urgency } from './scan'
import { type Round, send } from './sender'
import { onChange } from './store'
import { askForSync } from './sync'

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 300_000

/** What waits on this phone, and the one who tries to send it: at the start, with the signal, on coming back, and now and then. */
export const usePending = defineStore('pending', {
  state: () => ({
    mine: [] as KeptScan[],
    others: 0,
    /** Scans of this phone as a paired staff device; they belong to no account. */
    ofDevice: 0,
    online: navigator.onLine,
    sending: false,
    last: 'done' as Round,
    wait: FIRST_WAIT,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  }),
  getters: {
    waiting: (state) => state.mine.filter((scan) => scan.state === 'waiting'),
    answered: (state) => state.mine.filter((scan) => scan.state === 'answered'),
    /** The most urgent of what waits. */
    worst(): Urgency {
      const session = useSession()
      const now = session.cityNow().getTime()
      const all = this.waiting.map((scan) => urgency(scan, now, session.ahead))
      return (['risky', 'over', 'soon'] as const).find((each) => all.includes(each)) ?? 'calm'
    },
  },
  actions: {
    async reload(): Promise<void> {
      const account = useSession().account
      this.mine = account ? await scansOf(account) : []
      this.others = await countOfOthers(account)
      this.ofDevice = await waitingOnDevice()
    },
    /**
     * Keeps a scan and answers as soon as it is kept; sending goes on meanwhile, and what becomes of it stands in `mine`.
     */
    async take(seen: Seen): Promise<KeptScan> {
      const nonce = crypto.randomUUID()
      const scan = await keep(seen, nonce)
      void navigator.storage?.persist?.()
      await this.reload()
      void askForSync()
      // Nobody stands before the screen for a scan that waited already: its code may be over, and it is evidence all the same.
      if (seen.connected) void this.send(scan.nonce === nonce ? nonce : undefined)
      else this.later()
      return scan
    },
    async send(justScanned?: string): Promise<void> {
      this.sending = true
      clearTimeout(this.timer)
      try {
        this.last = await send(httpDoor, justScanned)
      } finally {
        this.sending = false
        await this.reload()
      }
      if (this.last === 'done') this.wait = FIRST_WAIT
      this.later()
    },
    /** Sends what waits on this phone as a staff device; that needs nobody signed in. */
    async sendOfDevice(): Promise<void> {
      try {
        await (await import('../device/desk')).sendScans(httpDoor)
      } catch (thrown) {
        if (!(thrown instanceof NoAnswer)) throw thrown
      }
      await this.reload()
      if (this.ofDevice) this.later()
    },
    /** Tries again after a while, twice as long each time, a little at random so that not all phones come back at once. */
    later(): void {
      clearTimeout(this.timer)
      if (!this.hasOwn() && !this.ofDevice) return
      this.timer = setTimeout(() => this.again(), this.wait * (0.75 + Math.random() / 2))
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
    },
    /** Whether something of the account's own can be sent without a sign-in before. */
    hasOwn(): boolean {
      return this.waiting.length > 0 && this.last !== 'sign-in'
    },
    again(): void {
      if (this.hasOwn()) void this.send()
      if (this.ofDevice) void this.sendOfDevice()
    },
    now(): void {
      this.wait = FIRST_WAIT
      if (!navigator.onLine) return
      if (this.waiting.length) void this.send()
      if (this.ofDevice) void this.sendOfDevice()
    },
    /** The person has seen what became of it, or gave it up. */
    async settle(nonce: string): Promise<void> {
      await drop(nonce)
      await this.reload()
    },
    async start(): Promise<void> {
      onChange(() => void this.reload())
      addEventListener('online', () => {
        this.online = true
        void useSession()
          .refresh()
          .catch(() => undefined)
          .then(() => this.now())
      })
      addEventListener('offline', () => (this.online = false))
      document.addEventListener('visibilitychange', () => document.hidden || this.now())
      useSession().$subscribe(() => void this.reload())
      await this.reload()
      this.now()
    },
  },
})
