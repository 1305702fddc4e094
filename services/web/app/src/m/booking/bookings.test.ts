import { describe, expect, it } from 'vitest'
import { taking, type Opening } from './bookings'

const opening = {
  status: 'published',
  mode: 'required',
  full: false,
  endsAt: '2024-09-21T17:00:00+08:00',
} as Opening
const at = (time: string) => new Date(`2024-09-${time}:00+08:00`)
const day = '2024-09-21'

describe('taking places of an open day', () => {
  it('is possible before its end, and not after', () => {
    expect(taking(opening, at('21T16:59'), day, day)).toBe('open')
    expect(taking(opening, at('21T17:00'), day, day)).toBe('over')
  })

  it('waits for the day where places are given on the day only', () => {
    const onTheDay = { ...opening, mode: 'on-the-day' }
    expect(taking(onTheDay, at('20T10:00'), '2024-09-20', day)).toBe('not-yet')
    expect(taking(onTheDay, at('21T10:00'), day, day)).toBe('open')
  })

  it('needs nobody where no booking is needed, and is refused where it is full or called off', () => {
    expect(taking({ ...opening, mode: 'none' }, at('21T10:00'), day, day)).toBe('none')
    expect(taking({ ...opening, full: true }, at('21T10:00'), day, day)).toBe('full')
    expect(taking({ ...opening, status: 'cancelled' }, at('21T10:00'), day, day)).toBe('cancelled')
  })
})
