import { currentLocale } from '@/words/i18n'
import { useSession } from '@/session/session'

const zone = () => useSession().zone
type Moment = string | Date | undefined | null

const made = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than using it a hundred times, and a list shows the time of each of its rows. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, known)
  return known
}

const show = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
  moment
    ? format(currentLocale(), { timeZone: zone(), hourCycle: 'h23', ...options }).format(new Date(moment))
    : ''

/** 9月21日 周六 09:30 */
export const moment = (at: Moment) =>
  show(at, { month: 'short', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** 2024年9月21日 09:30:05, for records. */
export const exactly = (at: Moment) => show(at, { dateStyle: 'medium', timeStyle: 'medium' })

/** 09:30 */
export const clock = (at: Moment) => show(at, { hour: '2-digit', minute: '2-digit' })

/** 9月21日 周六; a plain day such as 2024-09-21 is taken as it stands. */
export function day(at: Moment): string {
  const options = { month: 'short', day: 'numeric', weekday: 'short' } as const
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) {
    return format(currentLocale(), { ...options, timeZone: 'UTC' }).format(new Date(`${at}T00:00:00Z`))
  }
  return show(at, options)
}

/** 2024年9月21日, where the year matters. */
export const dated = (at: Moment) =>
  typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
    ? format(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${at}T00:00:00Z`))
    : show(at, { dateStyle: 'medium' })

/** 9月21日 周六 09:30–11:00; over midnight with both days. */
export function span(from: Moment, to: Moment): string {
  if (!from || !to) return moment(from)
  return cityDay(from) === cityDay(to) ? `${moment(from)}–${clock(to)}` : `${moment(from)} – ${moment(to)}`
}

/** The city's local date of a moment, as 2024-09-21. */
export function cityDay(at: string | Date): string {
  const parts = format('en-CA', { timeZone: zone(), dateStyle: 'short' })
  return parts.format(new Date(at))
}

/** Today in the city. */
export const today = () => cityDay(useSession().cityNow())

/** A city-local date and time as people type it (2024-09-21, 09:30) as a moment with offset. */
export function cityMoment(date: string, time: string): string {
  const guess = new Date(`${date}T${time}:00Z`)
  const name = format('en-US', { timeZone: zone(), timeZoneName: 'longOffset' })
    .formatToParts(guess)
    .find((part) => part.type === 'timeZoneName')!.value
  return `${date}T${time}:00${name === 'GMT' ? '+00:00' : name.slice(3)}`
}

/** Whole minutes as 3 小时 20 分. */
export function duration(minutes: number | undefined): string {
  const whole = Math.abs(minutes ?? 0)
  const sign = (minutes ?? 0) < 0 ? '−' : ''
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(currentLocale(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  if (!hours) return sign + unit(rest, 'minute')
  return sign + unit(hours, 'hour') + (rest ? ` ${unit(rest, 'minute')}` : '')
}

/** How long it takes, in the two largest units: 3 天 4 小时, 2 小时 5 分; under a minute one minute. */
export function timeLeft(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000))
  if (minutes < 24 * 60) return duration(minutes)
  const days = Math.floor(minutes / (24 * 60))
  const hours = Math.floor((minutes - days * 24 * 60) / 60)
  const unit = (value: number, name: 'day' | 'hour') =>
    new Intl.NumberFormat(currentLocale(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value)
  return days < 7 && hours ? `${unit(days, 'day')} ${unit(hours, 'hour')}` : unit(days, 'day')
}

/** 12,345 */
export const number = (value: number | undefined | null) =>
  value === undefined || value === null ? '–' : new Intl.NumberFormat(currentLocale()).format(value)
