import { ask, venues } from '@/api/client'
import { children, remember, type Place, type PlaceView } from '@/places/places'
import type { Home } from './home'

export type FoundPlace = PlaceView

interface FoundPlaces {
  items?: FoundPlace[]
}

const find = (query: { name?: string; within?: string; level?: string; limit?: number }) =>
  ask(venues.GET('/api/venues/v1/places', { params: { query } })) as Promise<FoundPlaces>

/** Places by name, best first. */
export async function search(name: string, within?: string): Promise<FoundPlace[]> {
  return (await find({ name, within, limit: 30 })).items ?? []
}

/** The cities of this installation, or what lies right below a place. */
export async function below(code: string | undefined): Promise<Place[]> {
  if (code) return children(code)
  const cities = (await find({ level: 'city', limit: 50 })).items ?? []
  cities.forEach(remember)
  return cities
}

/** The way from the city down to a found place. */
export const pathOf = (found: FoundPlace): Home['path'] => [...[...(found.parents ?? [])].reverse(), found]

/** The way down to a place of which only the code is known. */
export async function pathTo(code: string): Promise<Home['path']> {
  const found = (await ask(
    venues.GET('/api/venues/v1/places/{code}', { params: { path: { code } } }),
  )) as FoundPlace
  remember(found)
  return pathOf(found)
}
