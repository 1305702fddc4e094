import { ref } from 'vue'
import type { Place } from '@/places/places'

/** Where somebody wants to know what is on: a place with what it lies in, the city first and the place itself last. */
export interface Home {
  code: string
  path: Pick<Place, 'code' | 'name' | 'level'>[]
}

const KEPT = 'kepu.place'

function read(): Home | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Home | null
    return kept?.code && Array.isArray(kept.path) ? kept : undefined
  } catch {
    return undefined // something else was kept under this name; the place is chosen anew
  }
}

/** The place chosen on this device; nothing before the first choice. */
export const home = ref<Home | undefined>(read())

export function chooseHome(path: Home['path']): void {
  const last = path.at(-1)
  if (!last) return
  home.value = { code: last.code, path: path.map(({ code, name, level }) => ({ code, name, level })) }
  localStorage.setItem(KEPT, JSON.stringify(home.value))
}

export function forgetHome(): void {
  home.value = undefined
  localStorage.removeItem(KEPT)
}

/** The names of the last levels of a path: 范县 · 濮城镇. */
export const names = (path: Home['path'], levels = 2) =>
  path
    .slice(-levels)
    .map((place) => place.name)
    .join(' · ')

/** The county around a place, or the place itself where it lies above: "near" ends there. */
export const around = (place: Home) =>
  place.path.find((above) => above.level === 'county')?.code ?? place.code
