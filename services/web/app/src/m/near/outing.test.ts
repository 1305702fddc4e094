import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  byDay,
  isDay,
  isFor,
  ofOpening,
  ofSession,
  week,
  weekFrom,
  type FoundSession,
  type Opening,
  type Outing,
} from './outing'

const outing = (id: string, startsAt: string, endsAt: string): Outing => ({
  ...ofOpening({ id, startsAt, endsAt, title: id } as Opening),
})

describe('what is on', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('narrows to nothing that is no day, whatever an address says', () => {
    expect(['2024-09-28', '2024-02-29'].every(isDay)).toBe(true)
    expect(['abc', '', '2024-02-30', '2024-9-28', '2024-13-01'].some(isDay)).toBe(false)
  })

  it('begins a week at the day asked for, but never at one that has passed', () => {
    expect(weekFrom('2024-09-28', '2024-09-21')).toBe('2024-09-28')
    expect(weekFrom('2024-09-14', '2024-09-21')).toBe('2024-09-21')
    expect(weekFrom('abc', '2024-09-21')).toBe('2024-09-21')
  })

  it('has seven days in a week, over the end of a month', () => {
    expect(week('2024-09-28')).toEqual([
      '2024-09-28',
      '2024-09-29',
      '2024-09-30',
      '2024-10-01',
      '2024-10-02',
      '2024-10-03',
      '2024-10-04',
    ])
  })

  it('stands under the local day of the city, and a day without anything is left out', () => {
    const late = outing('late', '2024-09-21T16:30:00Z', '2024-09-21T18:00:00Z') // half past midnight in China
    expect(byDay([late], week('2024-09-21'), new Date('2024-09-20T00:00:00Z'))).toEqual([
      { day: '2024-09-22', outings: [late], over: [] },
    ])
  })

  it('keeps what is over apart from what can still be reached', () => {
    const morning = outing('morning', '2024-09-21T09:00:00+08:00', '2024-09-21T10:00:00+08:00')
    const evening = outing('evening', '2024-09-21T18:00:00+08:00', '2024-09-21T19:00:00+08:00')
    const noon = new Date('2024-09-21T12:00:00+08:00')
    expect(byDay([evening, morning], ['2024-09-21'], noon)).toEqual([
      { day: '2024-09-21', outings: [evening], over: [morning] },
    ])
  })

  it('is for everybody where no group is named', () => {
    expect(isFor(ofOpening({ groups: [] } as Opening), 'seniors')).toBe(true)
    expect(isFor(ofOpening({ groups: ['youth'] } as Opening), 'seniors')).toBe(false)
    expect(isFor(ofOpening({ groups: ['youth'] } as Opening), '')).toBe(true)
  })

  it('says that a session is called off or moved', () => {
    expect(ofSession({ session: { id: 's', status: 'cancelled' } } as FoundSession).cancelled).toBe(true)
    expect(ofSession({ session: { id: 's', status: 'moved' } } as FoundSession).moved).toBe(true)
  })
})
