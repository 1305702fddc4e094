import { ask, venues } from '@/api/client'
import { Refusal } from '@/api/refusal'
import { children, place, remember, type Place } from '@/places/places'

interface Above {
  code: string
  name: string
  level: string
}
interface Found extends Place {
  parents?: Above[]
}

/** Keeps a found place and what it lies in, so that its path can be shown without asking again. */
function keep(found: Found): Place {
  const above = found.parents ?? []
  above.forEach((each, at) => remember({ ...each, parent: above[at + 1]?.code }))
  remember(found)
  return found
}

async function page(query: {
  name?: string
  within?: string
  level?: string
  limit: number
}): Promise<Place[]> {
  const call = venues.GET as unknown as (path: string, init: object) => ReturnType<typeof venues.GET>
  const body = (await ask(call('/api/venues/v1/places', { params: { query } }))) as { items?: Found[] }
  return (body.items ?? []).map(keep)
}

/** Places whose name has the words in it, within the given ones; nearest names first. */
export async function findPlaces(name: string, within: string[], limit = 20): Promise<Place[]> {
  try {
    const lists = await Promise.all(
      (within.length ? within : [undefined]).map((root) => page({ name, within: root, limit })),
    )
    return lists.flat().slice(0, limit)
  } catch (thrown) {
    // A register that cannot search by name yet still can be stepped through.
    if (thrown instanceof Refusal && (thrown.status === 404 || thrown.status === 405)) return []
    throw thrown
  }
}

/** Where stepping down begins: the given places, or the cities of this installation. */
export async function rootPlaces(within: string[]): Promise<Place[]> {
  if (!within.length) return page({ level: 'city', limit: 50 })
  return Promise.all(within.map(async (code) => place(code) ?? (await one(code))))
}

const one = async (code: string) =>
  keep((await ask(venues.GET('/api/venues/v1/places/{code}', { params: { path: { code } } }))) as Found)

/** The places right below one; none for a village. */
export const placesBelow = (code: string) => children(code)
