/** When an opening is, as far as its reception wants to know. */
interface Times {
  startsAt: string
  endsAt: string
}

/** The opening somebody at the desk means without saying so: what goes on now, else what comes next, else the last one. */
export function current<T extends Times>(openings: T[], now: Date): T | undefined {
  const ordered = [...openings].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  return ordered.find((each) => new Date(each.endsAt) > now) ?? ordered.at(-1)
}
