import { computed } from 'vue'
import { useRoute, type RouteLocationRaw } from 'vue-router'
import { place, type Place } from '@/places/places'
import { useSession } from '@/session/session'

/** The places somebody has any right at, each once. */
export const scopes = () => [...new Set(useSession().grants.map((grant) => grant.place))]

/**
 * The place a page is about. It stands in the address (`place`), so that a link shows the same; without one it is `root`
 * where the reader has a right there, else the first place they have a right at.
 */
export function useWhere(root: () => string | undefined = () => undefined) {
  const route = useRoute()
  const code = computed(() => {
    const asked = route.query.place
    if (typeof asked === 'string' && asked) return asked
    const mine = scopes()
    const wanted = root()
    return wanted && (mine.includes(wanted) || !mine.length) ? wanted : mine[0]
  })
  /** The same page about another place. */
  const at = (other: string): RouteLocationRaw => ({
    query: { ...route.query, place: other },
    hash: route.hash,
  })
  return { code, at }
}

/** A place with what it lies in, from the top, up to the first one in which the reader has a right. */
export function trailOf(
  code: string | undefined,
  mine: string[],
  find: (code?: string) => Place | undefined = place,
) {
  const trail: Place[] = []
  for (let at = find(code); at; at = find(at.parent)) {
    trail.unshift(at)
    if (mine.includes(at.code) && !mine.some((other) => other !== at!.code && above(at!, other, find))) break
  }
  return trail
}

function above(below: Place, code: string, find: (code?: string) => Place | undefined): boolean {
  for (let at = find(below.parent); at; at = find(at.parent)) if (at.code === code) return true
  return false
}
