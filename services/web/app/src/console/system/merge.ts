import type { AskPage, PageOf } from '@/api/pages'
import { Refusal } from '@/api/refusal'

interface Source<T> {
  name: string
  ask: AskPage<T>
  rows: T[]
  cursor?: string
  begun: boolean
  ended: boolean
}

/**
 * Several lists, each in the same order, as one list in that order. A source that refuses or does not answer is left out and
 * named to `left`, so that four services are shown while the fifth starts again; where all refuse, so does this. The state
 * begins anew with each first page; two lists must not share one.
 */
export function merged<T>(
  asks: Record<string, AskPage<T>>,
  comesFirst: (one: T, other: T) => boolean,
  left: (refusals: Map<string, Refusal>) => void = () => {},
): AskPage<T> {
  let sources: Source<T>[] = []
  let refusals = new Map<string, Refusal>()

  async function fill(source: Source<T>, limit: number): Promise<void> {
    if (source.rows.length || source.ended) return
    if (source.begun && source.cursor === undefined) {
      source.ended = true
      return
    }
    try {
      const page = await source.ask(source.cursor, limit)
      source.begun = true
      source.rows = page.items ?? []
      source.cursor = page.next
      if (!source.rows.length) source.ended = true
    } catch (thrown) {
      source.ended = true
      refusals.set(source.name, Refusal.from(thrown))
    }
  }

  return async (cursor, limit): Promise<PageOf<T>> => {
    if (cursor === undefined) {
      refusals = new Map()
      sources = Object.entries(asks).map(([name, ask]) => ({
        name,
        ask,
        rows: [],
        begun: false,
        ended: false,
      }))
    }
    const items: T[] = []
    while (items.length < limit) {
      await Promise.all(sources.map((source) => fill(source, limit)))
      const next = sources
        .filter((source) => source.rows.length)
        .reduce<Source<T> | undefined>(
          (best, source) => (!best || comesFirst(source.rows[0]!, best.rows[0]!) ? source : best),
          undefined,
        )
      if (!next) break
      items.push(next.rows.shift()!)
    }
    left(refusals)
    if (refusals.size && refusals.size === sources.length) throw [...refusals.values()][0]
    const more = sources.some(
      (source) => source.rows.length || (!source.ended && source.cursor !== undefined),
    )
    return { items, next: more ? 'more' : undefined }
  }
}

/**
 * A list narrowed by what its service cannot ask for: asks further pages until enough rows fit, until a row says that none
 * after it can (`past`), or until so many were looked through that somebody should say to go on.
 */
export function narrowed<T>(
  ask: AskPage<T>,
  fits: (row: T) => boolean,
  past: (row: T) => boolean = () => false,
  most = 1_000,
): AskPage<T> {
  return async (cursor, limit) => {
    const items: T[] = []
    let next = cursor
    let looked = 0
    do {
      const page = await ask(next, limit)
      const rows = page.items ?? []
      items.push(...rows.filter((row) => fits(row) && !past(row)))
      next = rows.some(past) ? undefined : page.next
      looked += rows.length
    } while (next && items.length < limit && looked < most)
    return { items, next }
  }
}
