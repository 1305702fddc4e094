import { defineStore } from 'pinia'
import { useSession } from '@/session/session'
import { httpDoor } from './door'
import { countOfOthers, drop, keep, scanOf, scansOf, type Seen } from './queue'
import { type KeptScan, type Urgency, urgency } from './scan'
import { type Round, send } from './sender'
import { onChange } from './store'

const FIRST_WAIT = 5_000
const LONGEST_WAIT = 300_000

/** What waits on this phone, and the one who tries to send it: at the start, with the signal, on coming back, and now and then. */
export const usePending = defineStore('pending', {
  state: () => ({
    mine: [] as KeptScan[],
    others: 0,
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
    },
    /** Keeps a scan, then tries to send it; answers with the scan as it stands after the try. */
    async take(seen: Seen): Promise<KeptScan> {
      const scan = await keep(seen)
      void navigator.storage?.persist?.()
      await this.reload()
      void askForSync()
      if (seen.connected) await this.send(scan.nonce)
      else this.later()
      return (await scanOf(scan.nonce)) ?? scan
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
      else this.later()
    },
    /** Tries again after a while, twice as long each time, a little at random so that not all phones come back at once. */
    later(): void {
      clearTimeout(this.timer)
      if (!this.waiting.length || this.last === 'sign-in') return
      this.timer = setTimeout(() => void this.send(), this.wait * (0.75 + Math.random() / 2))
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
    },
    now(): void {
      this.wait = FIRST_WAIT
      if (this.waiting.length && navigator.onLine) void this.send()
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

/** Where the browser can, it wakes the worker once there is a signal, even with the app closed. */
async function askForSync(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration('/m/')) as
    (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined
  await worker?.sync?.register('kepu.queue').catch(() => undefined) // refused by the person: the page sends
}
