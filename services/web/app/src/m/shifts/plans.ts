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

const shifts = async (): Promise<Entry[]> =>
  ((await asVolunteer(everyRow((cursor, limit) => mine({ cursor, limit })))) ?? []).map(ofShift)

/** The shifts as a calendar file, those called off and given back included. */
export const shiftFile = (): Promise<string | undefined> =>
  asVolunteer(ask(volunteers.GET('/api/volunteers/v1/my/calendar', { parseAs: 'text' })))

async function bookings(): Promise<Entry[]> {
  const all = (await myBookings(undefined, 50)).items ?? []
  return Promise.all(all.map(async (one: Booking) => ofBooking(one, await opening(one.opening ?? ''))))
}

async function attendances(): Promise<Entry[]> {
  const query = { limit: 50 }
  const all = (await ask(events.GET('/api/events/v1/attendances/me', { params: { query } }))).items ?? []
  return Promise.all(
    all.map(async (one: Attendance) => {
      const at = await session(one.session ?? '')
      return ofAttendance(one, (await activity(at.activityId ?? '')).title ?? '', at.place ?? '')
    }),
  )
}

/** Everything the reader is going to, and was at: shifts, bookings, attendances. */
export async function plans(): Promise<Entry[]> {
  return (await Promise.all([shifts(), bookings(), attendances()])).flat()
}
