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
  `UID:${entry.id}@kepu`,
  `DTSTAMP:${utc(made)}`,
  `DTSTART:${utc(entry.startsAt)}`,
  ...(entry.endsAt ? [`DTEND:${utc(entry.endsAt)}`] : []),
  `SUMMARY:${plain(entry.title)}`,
  `LOCATION:${plain(placePath(entry.place))}`,
  `STATUS:${['cancelled', 'withdrawn'].includes(entry.status) ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
]

/** A calendar file (iCalendar, RFC 5545) of what is to come, for the phone's own calendar. */
export function calendarFile(entries: Entry[], made: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kepu//app//ZH',
    ...entries.flatMap((entry) => event(entry, made)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}
