import { terms } from '@/terms/terms'

/** The groups heads are counted in: each head in exactly one, so the finer groups after `unspecified` are left out. */
export function primaryGroups(): string[] {
  const codes = terms('key-group')
    .filter((entry) => !entry.endedOn)
    .map((entry) => entry.code)
  const last = codes.indexOf('unspecified')
  return last < 0 ? codes : codes.slice(0, last + 1)
}

/** Groups with somebody in them, as the services want them. */
export const counted = (heads: Record<string, number>): { group: string; heads: number }[] =>
  Object.entries(heads)
    .filter(([, count]) => count > 0)
    .map(([group, count]) => ({ group, heads: Math.floor(count) }))
