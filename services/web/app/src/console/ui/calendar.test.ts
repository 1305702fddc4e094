import { expect, it } from 'vitest'
import { month, monday, plusDays, plusMonths, week } from './calendar'

it('begins weeks on Monday, also for a Sunday', () => {
  expect(monday('2024-09-22')).toBe('2024-09-16')
  expect(week('2024-09-16')).toEqual([
    '2024-09-16',
    '2024-09-17',
    '2024-09-18',
    '2024-09-19',
    '2024-09-20',
    '2024-09-21',
    '2024-09-22',
  ])
})

it('shows every week a month touches and no other', () => {
  const weeks = month('2024-09-21')
  expect(weeks.map((days) => days[0])).toEqual([
    '2024-08-26',
    '2024-09-02',
    '2024-09-09',
    '2024-09-16',
    '2024-09-23',
    '2024-09-30',
  ])
  expect(month('2027-02-15')).toHaveLength(4)
  expect(month('2024-12-31').at(-1)!.at(-1)).toBe('2025-01-05')
})

it('steps over the ends of months and years', () => {
  expect(plusDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(plusMonths('2024-12-31', 1)).toBe('2025-01-01')
  expect(plusMonths('2024-03-31', -1)).toBe('2024-02-01')
})
