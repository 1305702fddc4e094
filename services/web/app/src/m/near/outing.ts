import type { components as Events } from '@/api/generated/events'
import type { components as Venues } from '@/api/generated/venues'
import { cityDay } from '@/time/time'

export type FoundSession = Events['schemas']['FoundSession']
export type Opening = Venues['schemas']['OpeningView']

/** What the filter calls an open day; everything else has the kind of its activity. */
export const OPEN_DAY = 'open-day'

/** Something to go to: a session of an activity, or an open day of a venue. */
export interface Outing {
  id: string
  to: string
  kind: string
  title: string
  place: string
  spot?: string
  startsAt: string
  endsAt: string
  cancelled: boolean
  moved: boolean
  full: boolean
  left?: number
  groups: string[]
  distance?: FoundSession['distance']
}

/** One day with what is on, by time; what is over stands apart. */
interface Day {
  day: string
  outings: Outing[]
  over: Outing[]
}

export function ofSession({ session, title, kind, distance }: FoundSession): Outing {
  return {
    id: session?.id ?? '',
    to: `/s/${session?.id}`,
    kind: kind ?? '',
    title: title ?? '',
    place: session?.place ?? '',
    spot: session?.spot,
    startsAt: session?.startsAt ?? '',
    endsAt: session?.endsAt ?? '',
    cancelled: session?.status === 'cancelled',
    moved: session?.status === 'moved',
    full: false,
    groups: [],
    distance,
  }
}

export function ofOpening(opening: Opening): Outing {
  return {
    id: opening.id ?? '',
    to: `/o/${opening.id}`,
    kind: OPEN_DAY,
    title: opening.title ?? '',
    place: opening.place ?? '',
    startsAt: opening.startsAt ?? '',
    endsAt: opening.endsAt ?? '',
    cancelled: opening.status === 'cancelled',
    moved: false,
    full: opening.full === true,
    left: opening.left,
    groups: opening.groups ?? [],
  }
}

/** A day so many days on. */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The days of a week, from one on: 2024-09-21, 2024-09-22, … */
export const week = (from: string, days = 7) => Array.from({ length: days }, (_, at) => addDays(from, at))

/** Whether a text out of an address is a day: 2024-09-21, and not 2024-02-30. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The day from which on a week is shown: the one asked for, and never one that has passed. */
export const weekFrom = (asked: string, today: string) => (isDay(asked) && asked > today ? asked : today)

/** Whether somebody of a group may come: an open day that names no group is for everybody. */
export const isFor = (outing: Outing, group: string) =>
  !group || !outing.groups.length || outing.groups.includes(group)

/** Puts what is on under its days, in the order of time; `now` decides what is over. */
export function byDay(outings: Outing[], days: string[], now: Date): Day[] {
  const ordered = [...outings].sort(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt) || one.id.localeCompare(other.id),
  )
  const placed = ordered.map((outing) => ({ outing, on: cityDay(outing.startsAt) }))
  return days
    .map((day) => {
      const all = placed.filter(({ on }) => on === day).map(({ outing }) => outing)
      return {
        day,
        outings: all.filter((outing) => !isOver(outing, now)),
        over: all.filter((outing) => isOver(outing, now)),
      }
    })
    .filter(({ outings, over }) => outings.length + over.length)
}

export const isOver = (outing: Pick<Outing, 'endsAt'>, now: Date) => new Date(outing.endsAt) <= now
