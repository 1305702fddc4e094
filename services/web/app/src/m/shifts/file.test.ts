import { describe, expect, it } from 'vitest'
import { remember } from '@/places/places'
import type { Entry } from './calendar'
import { calendarFile } from './file'

remember({ code: 'v', name: '金村', level: 'village' })
const entry: Entry = {
  id: '1',
  kind: 'booking',
  to: '/bookings/1',
  title: '讲座, 第一场; 小麦',
  place: 'v',
  startsAt: '2024-09-21T09:00:00+08:00',
  endsAt: '2024-09-21T11:00:00+08:00',
  status: 'held',
  version: 3,
}

describe('the calendar file', () => {
  const made = new Date('2024-09-20T00:00:00Z')

  it('says when in universal time, and escapes what has a meaning of its own', () => {
    const lines = calendarFile([entry], made).split('\r\n')
    expect(lines).toContain('DTSTART:20240921T010000Z')
    expect(lines).toContain('DTEND:20240921T030000Z')
    expect(lines).toContain('DTSTAMP:20240920T000000Z')
    expect(lines).toContain('SUMMARY:讲座\\, 第一场\\; 小麦')
    expect(lines).toContain('LOCATION:金村')
    expect(lines).toContain('STATUS:CONFIRMED')
    expect(lines).toContain('SEQUENCE:3')
  })

  it('says that something was called off', () => {
    expect(calendarFile([{ ...entry, status: 'cancelled' }], made)).toContain('STATUS:CANCELLED')
  })

  it('folds lines at 75 bytes without cutting a character', () => {
    const title = '科'.repeat(60)
    const file = calendarFile([{ ...entry, title }], made)
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
  })

  it("puts what is booked behind the shifts of the service's own file", () => {
    const shifts = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    const file = calendarFile([entry], made, shifts)
    expect(file.match(/^BEGIN:VCALENDAR/gm)).toHaveLength(1)
    expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1)
    expect(file.match(/^UID:.*(?=\r$)/gm)).toEqual(['UID:s', 'UID:1@venues.kepu'])
    expect(calendarFile([], made, shifts)).toBe(shifts)
  })
})
