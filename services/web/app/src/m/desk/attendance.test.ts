import { describe, expect, it } from 'vitest'
import { type Attendance, headCounts } from './attendance'
import { counted } from './groups'

const record = (at: number, mode = 'code', group = 'youth'): Attendance => ({
  id: String(at),
  version: 1,
  mode,
  group,
  personTimes: 1,
})
const many = Array.from({ length: 1_000 }, (_, at) => record(at))
const scans = [
  ...many.slice(0, 450),
  record(1_001, 'head-count', 'seniors'),
  ...many.slice(450, 700),
  record(1_002, 'head-count', 'farmers'),
  ...many.slice(700),
]

/** A list of records as the service pages it; tells which pages were asked for. */
function list(all: Attendance[]) {
  const asked: string[] = []
  const page = async (cursor: string | undefined, limit: number) => {
    asked.push(cursor ?? '0')
    const from = Number(cursor ?? 0)
    return {
      items: all.slice(from, from + limit),
      next: from + limit < all.length ? String(from + limit) : undefined,
    }
  }
  return { asked, page }
}

describe('the head counts of a session', () => {
  it('are found behind hundreds of people who scanned, and no further page is asked for then', async () => {
    const { asked, page } = list(scans)
    const heard: number[] = []
    const found = await headCounts(page, ['farmers', 'seniors'], (count) => heard.push(count))
    expect(found.map((each) => each.group)).toEqual(['seniors', 'farmers'])
    expect(asked).toEqual(['0', '200', '400', '600'])
    expect(heard).toEqual([200, 400, 600, 800])
  })

  it('end with the list where one is not among them', async () => {
    const { asked, page } = list(scans)
    expect(await headCounts(page, ['officials'])).toHaveLength(2)
    expect(asked).toHaveLength(6)
  })

  it('need one page where nothing was counted', async () => {
    const { asked, page } = list(many)
    expect(await headCounts(page, [])).toEqual([])
    expect(asked).toEqual(['0'])
  })
})

describe('heads that are sent', () => {
  it('are those of groups that are offered, whole and more than none', () => {
    expect(counted({ youth: 3.7, seniors: 0, farmers: 5 }, ['youth', 'seniors', 'unspecified'])).toEqual([
      { group: 'youth', heads: 3 },
    ])
  })
})
