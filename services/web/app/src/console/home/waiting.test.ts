import { expect, it } from 'vitest'
import { isUrgent, KINDS, sum } from './waiting'

const now = new Date('2024-09-21T09:00:00+08:00')

it('adds up what waits in several places, and says where there is more', () => {
  expect(sum([{ items: [1, 2] }, { items: [3], next: 'x' }, {}], (row) => row > 1)).toEqual({
    count: 3,
    more: true,
    urgent: 2,
  })
})

it('calls urgent what is over its limit or has less than a day left; what has no limit never', () => {
  expect(isUrgent('2024-09-21T08:00:00+08:00', now)).toBe(true)
  expect(isUrgent('2024-09-22T08:59:59+08:00', now)).toBe(true)
  expect(isUrgent('2024-09-22T09:00:01+08:00', now)).toBe(false)
  expect(isUrgent(undefined, now)).toBe(false)
})

it('knows each kind once', () => {
  expect(new Set(KINDS.map((kind) => kind.key)).size).toBe(KINDS.length)
})

it('leads to pages that are there', () => {
  const routes = import.meta.glob<{ default: { path: string }[] }>('../*/routes.ts', { eager: true })
  const paths = Object.values(routes).flatMap((feature) => feature.default.map((route) => route.path))
  expect(KINDS.map((kind) => kind.to.split('?')[0]).filter((path) => !paths.includes(path!))).toEqual([])
})
