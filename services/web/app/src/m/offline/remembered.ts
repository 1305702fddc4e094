import { ask, volunteers } from '@/api/client'
import { Refusal } from '@/api/refusal'
import { type SessionView, useSession } from '@/session/session'
import { forget, memorise, recall } from './store'

/** What opens the app without signal: whose it is, and how far this device's clock is from city time. Nothing else. */
interface Remembered {
  account: string
  name?: string
  mode: SessionView['mode']
  zone?: string
  ahead: number
}

/** One of my coming shifts, as far as it is needed where there is no signal. */
export interface ShiftNote {
  session: string
  role: string
  title: string
  place: string
  startsAt: string
  endsAt: string
  opensAt: string
  closesAt: string
  in?: string
  out?: string
}

interface ShiftNotes {
  account: string
  /** City time when they were asked for. */
  asked: string
  shifts: ShiftNote[]
}

export async function rememberSession(): Promise<void> {
  const { view, ahead } = useSession()
  if (!view?.signedIn || !view.account) return wipe()
  const kept = await recall<Remembered>('session')
  if (kept && kept.account !== view.account) await wipe()
  const { account, name, mode, zone } = view
  await memorise('session', { account, name, mode, zone, ahead } satisfies Remembered)
}

/** Opens the app as the account that used it last; whether there was one. */
export async function recallSession(): Promise<boolean> {
  const kept = await recall<Remembered>('session')
  if (!kept) return false
  const { account, name, mode, zone, ahead } = kept
  const session = useSession()
  session.ahead = ahead
  session.remember({ signedIn: true, account, name, grants: [], mode, zone, cityTime: '' })
  return true
}

/** Everything personal this device keeps for use without signal, except scans that still wait. */
export const wipe = (): Promise<void> => forget('session', 'shifts', 'card')

/** The shifts of the account as last seen, the next one first. */
export async function shiftNotes(account: string | undefined): Promise<ShiftNote[]> {
  const kept = await recall<ShiftNotes>('shifts')
  return account && kept?.account === account ? kept.shifts : []
}

const DAY = 86_400_000

type Shifts = { items: (ShiftNote & { status: string })[] }

/** Somebody who is no volunteer has none, which is worth knowing too: it is not asked at every start. */
async function myShifts(): Promise<Shifts> {
  try {
    return (await ask(
      volunteers.GET('/api/volunteers/v1/my/shifts', { params: { query: { limit: 100 } } }),
    )) as unknown as Shifts
  } catch (thrown) {
    if (Refusal.from(thrown).status === 404) return { items: [] }
    throw thrown
  }
}

/** Asks for my shifts and keeps those that are not long over; somebody who is no volunteer has none. */
export async function refreshShiftNotes(): Promise<ShiftNote[]> {
  const session = useSession()
  const account = session.account
  if (!account) return []
  const page = await myShifts()
  const since = session.cityNow().getTime() - 3 * DAY
  const shifts = page.items
    .filter((shift) => shift.status !== 'withdrawn' && Date.parse(shift.closesAt) > since)
    .map(({ session, role, title, place, startsAt, endsAt, opensAt, closesAt, in: came, out }) => {
      return { session, role, title, place, startsAt, endsAt, opensAt, closesAt, in: came, out }
    })
    .reverse()
  if (useSession().account === account)
    await memorise('shifts', { account, asked: session.cityNow().toISOString(), shifts } satisfies ShiftNotes)
  return shifts
}

/** When my shifts were last asked for, in city time. */
export const shiftsAsked = async (account: string | undefined): Promise<string | undefined> => {
  const kept = await recall<ShiftNotes>('shifts')
  return account && kept?.account === account ? kept.asked : undefined
}

/** Writes down that somebody came or left, so that the next scan of the day knows it without signal; nothing where none is kept. */
export async function noteMark(
  account: string,
  id: string | undefined,
  side: 'in' | 'out',
  at = useSession().cityNow().toISOString(),
): Promise<ShiftNote[] | undefined> {
  const kept = await recall<ShiftNotes>('shifts')
  if (kept?.account !== account) return undefined
  const shifts = kept.shifts.map((shift) => (shift.session === id ? { ...shift, [side]: at } : shift))
  await memorise('shifts', { ...kept, shifts })
  return shifts
}
