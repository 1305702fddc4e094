import { ask, content } from '@/api/client'
import { everyRow } from '@/api/pages'
import type { Choice } from '../ui/choice'

/** The packages that may be pushed, of every place one works in; without a place, of all there are. */
export async function pushable(within: readonly string[]): Promise<Choice[]> {
  const places = within.length ? within : [undefined]
  const lists = await Promise.all(
    places.map((place) =>
      everyRow((cursor, limit) =>
        ask(content.GET('/api/content/v1/packages', { params: { query: { place, cursor, limit } } })),
      ),
    ),
  )
  const open = lists.flat().filter(({ status }) => status === 'ready' || status === 'pushed')
  // A place within another one brings its packages twice.
  const byId = new Map(open.map((pack) => [pack.id!, pack.title ?? '']))
  return [...byId].map(([value, label]) => ({ value, label }))
}
