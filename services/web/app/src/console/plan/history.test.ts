import { expect, it } from 'vitest'
import { historyDays, periodStart } from './history'

it('asks at the end of each month and today', () => {
  expect(historyDays('2024-01-01', '2024-03-10')).toEqual(['2024-01-31', '2024-02-29', '2024-03-10'])
})

it('asks once a day that is the end of a month itself', () => {
  expect(historyDays('2024-01-01', '2024-02-29')).toEqual(['2024-01-31', '2024-02-29'])
})

it('asks at the end of each year for a plan of many years', () => {
  expect(historyDays('2021-01-01', '2024-09-21')).toEqual([
    '2021-12-31',
    '2022-12-31',
    '2023-12-31',
    '2024-09-21',
  ])
})

it('begins with the year for what restarts yearly, and with the plan for what does not', () => {
  expect(periodStart({ recurrence: 'yearly', judgedOn: '2019-05-01' }, 2017)).toBe('2019-01-01')
  expect(periodStart({ recurrence: 'once', judgedOn: '2019-05-01' }, 2017)).toBe('2017-01-01')
  expect(
    periodStart({ recurrence: 'once', judgedOn: '2024-05-01', words: [{ effect: 'within-year' }] }, 2024),
  ).toBe('2024-01-01')
})
