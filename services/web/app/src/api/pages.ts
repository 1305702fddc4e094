import { computed, type Ref, shallowRef, watch, type WatchSource } from 'vue'
import { Refusal } from './refusal'

/** What a list endpoint answers: some rows and where the next ones begin. */
export interface PageOf<T> {
  items?: T[]
  next?: string
}

/** Asks one page; `cursor` is nothing for the first. */
export type AskPage<T> = (cursor: string | undefined, limit: number) => Promise<PageOf<T>>

/** A list as a page shows it: the rows so far, whether there are more, and why there are none. */
export interface Pages<T> {
  rows: Readonly<Ref<T[]>>
  loading: Readonly<Ref<boolean>>
  asked: Readonly<Ref<boolean>>
  refusal: Readonly<Ref<Refusal | undefined>>
  hasMore: Readonly<Ref<boolean>>
  again: () => Promise<void>
  more: () => Promise<void>
}

/** A list that grows by `more()`, and begins again when one of the sources changes. */
export function usePages<T>(askPage: AskPage<T>, sources: WatchSource[] = [], limit = 50): Pages<T> {
  const rows = shallowRef<T[]>([])
  const next = shallowRef<string>()
  const loading = shallowRef(false)
  const asked = shallowRef(false)
  const refusal = shallowRef<Refusal>()
  let round = 0

  async function load(first: boolean) {
    const mine = first ? ++round : round
    loading.value = true
    try {
      const page = await askPage(first ? undefined : next.value, limit)
      if (mine !== round) return
      rows.value = first ? (page.items ?? []) : [...rows.value, ...(page.items ?? [])]
      next.value = page.next
      refusal.value = undefined
    } catch (thrown) {
      if (mine === round) refusal.value = Refusal.from(thrown)
    } finally {
      if (mine === round) {
        loading.value = false
        asked.value = true
      }
    }
  }

  const again = () => load(true)
  const more = () => (next.value && !loading.value ? load(false) : Promise.resolve())
  if (sources.length) watch(sources, again)
  void again()
  return { rows, loading, asked, refusal, again, more, hasMore: computed(() => next.value !== undefined) }
}

/** The filters that say something: an empty text is left out of the question. */
export const given = <Filters extends object>(filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as Filters

/** Every row of a list, page by page; `progress` hears how many there are so far. */
export async function everyRow<T>(
  askPage: AskPage<T>,
  progress: (count: number) => void = () => {},
): Promise<T[]> {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const page = await askPage(cursor, 200)
    rows.push(...(page.items ?? []))
    cursor = page.next
    progress(rows.length)
  } while (cursor)
  return rows
}
