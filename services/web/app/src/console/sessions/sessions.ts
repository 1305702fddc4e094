import { ask, askTagged, events, volunteers } from '@/api/client'
import type { components } from '@/api/generated/events'
import type { components as VolunteerComponents } from '@/api/generated/volunteers'
import { everyRow, given, type AskPage } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import type { CalendarItem } from '../ui/CCalendar.vue'
import { cityDay, clock } from '@/time/time'
import { plusDays } from '../ui/calendar'

export type Session = components['schemas']['SessionView']
export type FoundSession = components['schemas']['FoundSession']
export type Shift = VolunteerComponents['schemas']['ShiftView']
export interface Wanted {
  role: string
  count: number
}

const API = '/api/events/v1/sessions'

interface SessionFilters {
  place?: string
  /** In the village, then the township, then the county around this place. */
  near?: string
  status?: string
  kind?: string
  campaign?: string
  day?: string
  from?: string
  to?: string
}

export const sessionPages =
  (filters: SessionFilters): AskPage<FoundSession> =>
  (cursor, limit) =>
    ask(events.GET(API, { params: { query: { cursor, limit, ...given(filters) } } }))

export const everySession = (filters: SessionFilters) => everyRow(sessionPages(filters))

/** The states of a session nobody has closed or called off. */
export const UNCLOSED = ['published', 'moved'] as const
export const isOver = ({ session }: FoundSession, now: Date) => new Date(session?.endsAt ?? 0) < now
/** As far back as sessions are looked for that still wait to be closed. */
export const lastMonth = (day: string) => ({ from: plusDays(day, -30), to: day })

/** What is over and not closed yet, moved sessions among them, the oldest first: all on one page. */
export const unclosedPages =
  (filters: SessionFilters, now: Date, day: string): AskPage<FoundSession> =>
  async () => {
    const both = UNCLOSED.map((status) => everySession({ ...filters, status, ...lastMonth(day) }))
    const items = (await Promise.all(both)).flat().filter((each) => isOver(each, now))
    const end = (each: FoundSession) => Date.parse(each.session?.endsAt ?? '')
    return { items: items.sort((one, other) => end(one) - end(other)) }
  }

export const session = (id: string) =>
  askTagged(events.GET(`${API}/{id}`, { params: { path: { id } } })) as Promise<{
    data: Session
    tag: string
  }>

/** The shifts of a session; none while the volunteers' service has not heard of it. */
export async function shiftsOf(id: string): Promise<Shift[]> {
  try {
    return await ask(volunteers.GET('/api/volunteers/v1/sessions/{id}/shifts', { params: { path: { id } } }))
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.status === 404) return []
    throw thrown
  }
}

/** How many volunteers are wanted, have signed up, and are still missing. */
export function staffing(shifts: Shift[]): { wanted: number; taken: number; missing: number } {
  const standing = shifts.filter((shift) => shift.status !== 'cancelled')
  const sum = (of: (shift: Shift) => number) => standing.reduce((all, shift) => all + of(shift), 0)
  return {
    wanted: sum((shift) => shift.capacity ?? 0),
    taken: sum((shift) => shift.taken ?? 0),
    missing: sum((shift) => Math.max(0, (shift.capacity ?? 0) - (shift.taken ?? 0))),
  }
}

/** How a session's state looks. */
export const sessionTones = { published: 'brand', moved: 'warn', cancelled: 'bad', held: 'good' } as const
export type SessionStatus = keyof typeof sessionTones

/** Whether it may still be moved, changed or called off, whether it goes on, or is over and not closed yet. */
export function phase(of: Session, now: Date): 'ahead' | 'on' | 'over' | 'ended' {
  if (of.status === 'cancelled' || of.status === 'held') return 'ended'
  if (now < new Date(of.startsAt!)) return 'ahead'
  return now < new Date(of.endsAt!) ? 'on' : 'over'
}

export const calendarItem = (found: FoundSession): CalendarItem => ({
  id: found.session!.id!,
  day: cityDay(found.session!.startsAt!),
  time: clock(found.session!.startsAt),
  label: found.title ?? '',
  to: `/sessions/${found.session!.id}`,
  tone: sessionTones[found.session!.status as SessionStatus],
})
