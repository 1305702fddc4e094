/** Groups with somebody in them, of those that are offered, as the services want them. */
export const counted = (
  heads: Record<string, number>,
  offered: string[],
): { group: string; heads: number }[] =>
  offered
    .filter((group) => (heads[group] ?? 0) > 0)
    .map((group) => ({ group, heads: Math.floor(heads[group]!) }))
