import { ask, events, volunteers } from '@/api/client'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { mine as myBookings, opening } from '../booking/bookings'
import { activity, session } from '../near/activity'
import { ofAttendance, ofBooking, ofShift, type Attendance, type Booking, type Entry } from './calendar'
import { mine } from './shift'

/** Nothing where the reader is no volunteer; anything else is a refusal. */
async function asVolunteer<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.status === 404) return undefined
    throw refusal
  }
}

/** Entries of one kind, and why some or all of them could not be asked for. */
interface Part {
  entries: Entry[]
  refusal?: Refusal
}

/** Everything a calendar shows, and what is missing in it. */
export interface Plans {
  entries: Entry[]
  missing: { kind: Entry['kind']; refusal: Refusal }[]
}

/** The entries that could be made, and why the others could not. */
export async function gathered(making: Promise<Entry>[]): Promise<Part> {
  const made = await Promise.allSettled(making)
  const failed = made.find((one) => one.status === 'rejected')
  return {
    entries: made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refusal: failed && Refusal.from(failed.reason),
  }
}

/** All kinds in one list; a kind that does not come takes none of the others along. Refused where none came. */
export async function together(asked: Record<Entry['kind'], Promise<Part>>): Promise<Plans> {
  const answers = await Promise.allSettled(Object.values(asked))
  const parts: Part[] = answers.map((answer) =>
    answer.status === 'fulfilled' ? answer.value : { entries: [], refusal: Refusal.from(answer.reason) },
  )
  if (answers.every((answer) => answer.status === 'rejected')) throw parts[0]!.refusal!
  const kinds = Object.keys(asked) as Entry['kind'][]
  return {
    entries: parts.flatMap(({ entries }) => entries),
    missing: kinds.flatMap((kind, at) => {
      const { refusal } = parts[at]!
      return refusal ? [{ kind, refusal }] : []
    }),
  }
}

const shifts = async (): Promise<Part> => ({
  entries: ((await asVolunteer(everyRow((cursor, limit) => mine({ cursor, limit })))) ?? []).map(ofShift),
})

/** The shifts as a calendar file, those called off and given back included. */
export const shiftFile = (): Promise<string | undefined> =>
  asVolunteer(ask(volunteers.GET('/api/volunteers/v1/my/calendar', { parseAs: 'text' })))

async function bookings(): Promise<Part> {
  const all = (await myBookings(undefined, 50)).items ?? []
  return gathered(all.map(async (one: Booking) => ofBooking(one, await opening(one.opening ?? ''))))
}

async function attendances(): Promise<Part> {
  const query = { limit: 50 }
  const all = (await ask(events.GET('/api/events/v1/attendances/me', { params: { query } }))).items ?? []
  return gathered(
    all.map(async (one: Attendance) => {
      const at = await session(one.session ?? '')
      return ofAttendance(one, (await activity(at.activityId ?? '')).title ?? '', at.place ?? '')
    }),
  )
}

/** Everything the reader is going to, and was at: shifts, bookings, attendances. */
export const plans = (): Promise<Plans> =>
  together({ shift: shifts(), booking: bookings(), attendance: attendances() })
