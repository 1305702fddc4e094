import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { ofShift, split, standing, type Entry } from './calendar'
import type { MyShift } from './shift'

const at = (id: string, startsAt: string): Entry => ofShift({ signUp: id, startsAt } as MyShift)

describe('my calendar', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('has the next day first among what is to come, and today is to come', () => {
    const { coming } = split(
      [at('later', '2024-09-23T09:00:00+08:00'), at('now', '2024-09-21T08:00:00+08:00')],
      '2024-09-21',
    )
    expect(coming.map(({ day }) => day)).toEqual(['2024-09-21', '2024-09-23'])
  })

  it('has the latest day first among what has been', () => {
    const { past } = split(
      [at('a', '2024-09-01T09:00:00+08:00'), at('b', '2024-09-20T09:00:00+08:00')],
      '2024-09-21',
    )
    expect(past.map(({ day }) => day)).toEqual(['2024-09-20', '2024-09-01'])
  })

  it('orders a day by time, whatever the offsets', () => {
    const { coming } = split(
      [at('ten', '2024-09-21T10:00:00+08:00'), at('nine', '2024-09-21T01:00:00Z')],
      '2024-09-21',
    )
    expect(coming[0]!.entries.map(({ id }) => id)).toEqual(['nine', 'ten'])
  })

  it('says of what is over without a check-in that there is none', () => {
    const shift = {
      ...at('a', '2024-09-21T09:00:00+08:00'),
      endsAt: '2024-09-21T10:00:00+08:00',
      status: 'signed-up',
    }
    const [before, after] = [new Date('2024-09-21T09:30:00+08:00'), new Date('2024-09-21T10:00:00+08:00')]
    expect(standing(shift, before)).toBe('signed-up')
    expect(standing(shift, after)).toBe('missed')
    expect(standing({ ...shift, in: shift.startsAt }, after)).toBe('served')
    expect(standing({ ...shift, status: 'held' }, after)).toBe('unused')
    expect(standing({ ...shift, status: 'cancelled' }, after)).toBe('cancelled')
  })
})
