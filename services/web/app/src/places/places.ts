import { reactive } from 'vue'
import { ask, venues } from '@/api/client'

export interface Place {
  code: string
  name: string
  level: string
  parent?: string
}

/** A place as the register answers it: with what it lies in, nearest first. */
export interface PlaceView extends Place {
  parents?: Pick<Place, 'code' | 'name' | 'level'>[]
}

const known = reactive(new Map<string, Place>())
const asked = new Set<string>()

/** What is known of a place; asks once where nothing is known yet. Until then the code itself is its name. */
export function place(code: string | undefined): Place | undefined {
  if (!code) return undefined
  const found = known.get(code)
  if (!found && !asked.has(code)) {
    asked.add(code)
    ask(venues.GET('/api/venues/v1/places/{code}', { params: { path: { code } } }))
      .then((view) => remember(view as PlaceView))
      .catch(() => asked.delete(code))
  }
  return found
}

/** Whether a code of twelve digits names a city (or a province) rather than something within one. */
export const isCity = (code: string) => code.endsWith('00000000')

/** The name people know a place by; its code while nothing better is known. */
export const placeName = (code: string | undefined) => place(code)?.name ?? code ?? ''

/** The name with what it lies in: 范县 · 濮城镇 · 金村. */
export function placePath(code: string | undefined, levels = 3): string {
  const names: string[] = []
  for (let at = place(code); at && names.length < levels; at = place(at.parent)) names.unshift(at.name)
  return names.length ? names.join(' · ') : (code ?? '')
}

/** Keeps a place with everything above it, so that nothing of it is asked again. */
export function remember({ parents = [], ...own }: PlaceView): void {
  parents.forEach((above, at) => {
    if (!known.has(above.code)) known.set(above.code, { ...above, parent: parents[at + 1]?.code })
  })
  known.set(own.code, own)
}

/** The places right below one, in the order of their codes. */
export async function children(code: string): Promise<Place[]> {
  const below = (await ask(
    venues.GET('/api/venues/v1/places/{code}/children', { params: { path: { code } } }),
  )) as PlaceView[]
  below.forEach(remember)
  return below
}
