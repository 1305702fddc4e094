import { expect, it } from 'vitest'
import type { AskPage } from '@/api/pages'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { merged, narrowed } from './merge'

const listOf =
  (rows: number[], size = 2): AskPage<number> =>
  async (cursor) => {
    const from = Number(cursor ?? 0)
    return {
      items: rows.slice(from, from + size),
      next: from + size < rows.length ? String(from + size) : undefined,
    }
  }
const refusing: AskPage<number> = async () => {
  throw new Refusal(503, 'x', 'away', '')
}
const newest = (one: number, other: number) => one > other

it('shows the rows of several services in one order, page by page', async () => {
  const ask = merged({ a: listOf([9, 6, 5, 1]), b: listOf([8, 7, 2]), c: listOf([]) }, newest)
  const first = await ask(undefined, 3)
  const second = await ask(first.next, 3)
  expect(first).toEqual({ items: [9, 8, 7], next: 'more' })
  expect(second.items).toEqual([6, 5, 2])
  expect((await ask(second.next, 3)).items).toEqual([1])
})

it('ends, and begins again from the first page', async () => {
  const ask = merged({ a: listOf([3, 1]), b: listOf([2]) }, newest)
  expect(await everyRow(ask)).toEqual([3, 2, 1])
  expect(await everyRow(ask)).toEqual([3, 2, 1])
})

it('shows what the others have while one service is away, and names it', async () => {
  let away: string[] = []
  const ask = merged({ a: listOf([3, 1]), b: refusing }, newest, (refusals) => (away = [...refusals.keys()]))
  expect((await ask(undefined, 5)).items).toEqual([3, 1])
  expect(away).toEqual(['b'])
})

it('refuses where every service does', async () => {
  await expect(merged({ a: refusing, b: refusing }, newest)(undefined, 5)).rejects.toThrow('away')
})

it('looks on until enough rows fit, and stops where none can', async () => {
  const even = narrowed(
    listOf([9, 8, 7, 6, 5, 4, 3]),
    (row) => row % 2 === 0,
    (row) => row < 5,
  )
  expect(await even(undefined, 2)).toEqual({ items: [8, 6], next: '4' })
  expect(await even('4', 2)).toEqual({ items: [], next: undefined })
})

it('does not look through everything at one go', async () => {
  const none = narrowed(listOf([9, 8, 7, 6, 5, 4, 3]), () => false, undefined, 4)
  expect(await none(undefined, 2)).toEqual({ items: [], next: '4' })
})
