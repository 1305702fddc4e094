import type { AskPage } from '@/api/pages'

/** One record of who came: a person, or the heads of a group. */
export interface Attendance {
  id: string
  version: number
  mode: string
  group: string
  personTimes: number
}

/**
 * The head counts of a session. They stand among the records of everybody who scanned, in the order they came; pages are asked
 * for until each group that was counted has been found.
 *
 * @param groups those that were counted, by the session's summary
 * @param progress hears how many records were looked through
 */
export async function headCounts(
  askPage: AskPage<Attendance>,
  groups: string[],
  progress: (count: number) => void = () => {},
): Promise<Attendance[]> {
  const found: Attendance[] = []
  let looked = 0
  let cursor: string | undefined
  do {
    const { items = [], next } = await askPage(cursor, 200)
    found.push(...items.filter((each) => each.mode === 'head-count'))
    progress((looked += items.length))
    cursor = next
  } while (cursor && groups.some((group) => !found.some((each) => each.group === group)))
  return found
}
