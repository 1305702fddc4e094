import { expect, it } from 'vitest'
import { amountOf, crossOf, daysBefore, eachDay, hours, measureOf, rowsOf, type Figure } from './figure'

it('counts attendance in person-times, service in hours, sessions in things', () => {
  const amounts = { personTimes: 1511, minutes: 4848, count: 19 }
  expect(amountOf('attendance', amounts)).toBe(1511)
  expect(amountOf('service', amounts)).toBe(80.8)
  expect(amountOf('session', amounts)).toBe(19)
  expect(measureOf('visit')).toBe('personTimes')
})

it('credits no hour that was not served', () => {
  expect(hours(59)).toBe(0.9)
  expect(hours(-59)).toBe(-0.9)
  expect(hours(undefined)).toBe(0)
})

it('orders parts by their key and never by their size', () => {
  const figure = {
    kind: 'visit',
    rows: [
      { key: 'b', amounts: { personTimes: 900 } },
      { key: 'a', amounts: { personTimes: 1 } },
    ],
  } as Figure
  expect(rowsOf(figure, (key) => key.toUpperCase())).toEqual([
    { key: 'a', name: 'A', value: 1 },
    { key: 'b', name: 'B', value: 900 },
  ])
})

it('lays parts by county and group side by side, with a zero where there were none', () => {
  const figure = {
    kind: 'attendance',
    rows: [
      { key: '410922', second: 'youth', amounts: { personTimes: 7 } },
      { key: '410902', second: 'farmers', amounts: { personTimes: 5 } },
    ],
  } as Figure
  expect(crossOf(figure)).toEqual({
    keys: ['410902', '410922'],
    series: [
      { key: 'farmers', data: [5, 0] },
      { key: 'youth', data: [0, 7] },
    ],
  })
})

it('fills days without anything, and begins a long span where something was', () => {
  const rows = [{ key: '2024-09-20', name: '2024-09-20', value: 3 }]
  expect(eachDay(rows, '2024-09-19', '2024-09-21').map((row) => row.value)).toEqual([0, 3, 0])
  expect(eachDay(rows, '2024-01-01', '2024-09-21').map((row) => row.key)).toEqual([
    '2024-09-20',
    '2024-09-21',
  ])
  expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29')
})
