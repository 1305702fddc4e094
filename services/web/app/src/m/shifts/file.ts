import { placePath } from '@/places/places'
import type { Entry } from './calendar'

const utc = (moment: string | Date) => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '')
const plain = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** A line of at most 75 bytes; what is longer goes on in the next, behind a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = []
  let at = ''
  for (const sign of line) {
    if (new TextEncoder().encode(at + sign).length > (lines.length ? 74 : 75)) {
      lines.push(at)
      at = ''
    }
    at += sign
  }
  return [...lines, at].join('\r\n ')
}

const event = (entry: Entry, made: Date) => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@venues.kepu`,
  `DTSTAMP:${utc(made)}`,
  `DTSTART:${utc(entry.startsAt)}`,
  ...(entry.endsAt ? [`DTEND:${utc(entry.endsAt)}`] : []),
  `SUMMARY:${plain(entry.title)}`,
  `LOCATION:${plain(placePath(entry.place))}`,
  `STATUS:${entry.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
  `SEQUENCE:${entry.version ?? 0}`,
  'END:VEVENT',
]

const START = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kepu//app//ZH'].join('\r\n') + '\r\n'
const END = 'END:VCALENDAR'

/**
 * A calendar file (iCalendar, RFC 5545) for the phone's own calendar: the service's file of a volunteer's shifts, which
 * moves and strikes what an earlier one brought, and beside them what somebody has booked. Who is no volunteer has no
 * `shifts`.
 */
export function calendarFile(bookings: Entry[], made: Date, shifts?: string): string {
  const before = shifts ? shifts.slice(0, shifts.lastIndexOf(END)) : START
  const own = [...bookings.flatMap((entry) => event(entry, made)), END]
  return before + own.map(folded).join('\r\n') + '\r\n'
}
