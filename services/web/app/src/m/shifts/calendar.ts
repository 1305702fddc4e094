import type { components as Events } from '@/api/generated/events'
import type { components as Venues } from '@/api/generated/venues'
import { cityDay } from '@/time/time'
import type { MyShift } from './shift'

export type Attendance = Events['schemas']['AttendanceView']
export type Booking = Venues['schemas']['BookingView']
export type Opening = Venues['schemas']['OpeningView']

/** One line of a calendar. */
export interface Entry {
  id: string
  kind: 'shift' | 'booking' | 'attendance'
  to: string
  title: string
  place: string
  startsAt: string
  endsAt?: string
  status: string
  role?: string
  in?: string
  out?: string
  version?: number
}

export const ofShift = (shift: MyShift): Entry => ({
  id: shift.signUp ?? '',
  kind: 'shift',
  to: `/shifts/${shift.shift}`,
  title: shift.title ?? '',
  place: shift.place ?? '',
  startsAt: shift.startsAt ?? '',
  endsAt: shift.endsAt,
  status: shift.status ?? '',
  role: shift.role,
  in: shift.in,
  out: shift.out,
})

export const ofBooking = (booking: Booking, opening: Opening): Entry => ({
  id: booking.id ?? '',
  kind: 'booking',
  to: `/bookings/${booking.id}`,
  title: opening.title ?? '',
  place: opening.place ?? '',
  startsAt: opening.startsAt ?? '',
  endsAt: opening.endsAt,
  status: booking.status ?? '',
  version: booking.version,
})

export const ofAttendance = (attendance: Attendance, title: string, place: string): Entry => ({
  id: attendance.id ?? '',
  kind: 'attendance',
  to: `/s/${attendance.session}`,
  title,
  place,
  startsAt: attendance.at ?? '',
  status: 'attended',
})

/** How an entry stands now: what is over without anybody's having come is no promise any more. */
export function standing(entry: Entry, now: Date): string {
  if (entry.in) return 'served'
  const over = !!entry.endsAt && new Date(entry.endsAt) <= now
  if (over && entry.status === 'signed-up') return 'missed'
  return over && entry.status === 'held' ? 'unused' : entry.status
}

interface CalendarDay {
  day: string
  entries: Entry[]
}

/** Entries under their days: what is to come with the next day first, what has been with the latest day first. */
export function split(entries: Entry[], today: string): { coming: CalendarDay[]; past: CalendarDay[] } {
  const days = new Map<string, Entry[]>()
  for (const entry of [...entries].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  )) {
    const day = cityDay(entry.startsAt)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  const all = [...days].map(([day, of]) => ({ day, entries: of })).sort((a, b) => a.day.localeCompare(b.day))
  return {
    coming: all.filter(({ day }) => day >= today),
    past: all.filter(({ day }) => day < today).reverse(),
  }
}
