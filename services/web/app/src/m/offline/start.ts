import { useSession } from '@/session/session'
import { usePending } from './pending'
import { recallSession, refreshShiftNotes, rememberSession, shiftsAsked } from './remembered'

/** So long the start waits for an answer before it goes on with what this device remembers. */
const PATIENCE = 4_000
const LONG_PATIENCE = 12_000
const STALE = 10 * 60_000

const wait = (time: number) => new Promise<false>((done) => setTimeout(() => done(false), time))

/** Learns who is signed in; without an answer the app starts with what this device remembers. */
export async function startOffline(): Promise<void> {
  const session = useSession()
  const asked = session.refresh().then(rememberSession)
  const settled = asked.then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([settled, wait(navigator.onLine ? PATIENCE : 200)])
  // Nobody is remembered here: a slow answer is better than taking somebody for a stranger.
  if (!answered && !(await recallSession())) await Promise.race([settled, wait(LONG_PATIENCE)])
  const pending = usePending()
  await pending.start()
  asked.then(keepShifts).catch(() => undefined) // no signal: what was kept before stays
}

async function keepShifts(): Promise<void> {
  const session = useSession()
  const before = await shiftsAsked(session.account)
  const old = !before || session.cityNow().getTime() - Date.parse(before) > STALE
  if (session.signedIn && old) await refreshShiftNotes()
}
