/** One volunteer of a roll call, as the service lists him. */
export interface RollLine {
  signUp: string
  person: string
  role: string
  name: string
  minor: boolean
  presence: 'expected' | 'late' | 'present' | 'left' | 'no-show'
  in?: string
  inEvidence?: string
  out?: string
  outEvidence?: string
}

/** A line with the number it has on this list, as on paper. */
export interface Numbered extends RollLine {
  number: number
}

export type Side = 'in' | 'out'
export type Show = 'todo' | 'present' | 'left' | 'no-show' | 'all'
export const SHOWS: Show[] = ['todo', 'present', 'left', 'no-show', 'all']

/** Lines in their lasting order: by role, then by name, so that numbers stay what they were. */
export function numbered(lines: RollLine[], locale: string): Numbered[] {
  const order = new Intl.Collator(locale)
  return [...lines]
    .sort(
      (one, other) =>
        one.role.localeCompare(other.role) ||
        order.compare(one.name, other.name) ||
        one.signUp.localeCompare(other.signUp),
    )
    .map((line, at) => ({ ...line, number: at + 1 }))
}

const belongs = (line: RollLine, show: Show) =>
  show === 'all' ||
  (show === 'todo' ? line.presence === 'expected' || line.presence === 'late' : line.presence === show)

/** How many stand where. */
export const counts = (lines: RollLine[]): Record<Show, number> =>
  Object.fromEntries(
    SHOWS.map((show) => [show, lines.filter((line) => belongs(line, show)).length]),
  ) as Record<Show, number>

/**
 * What a list shows: one state, narrowed by part of a name or by a number. A number that is exactly one line's comes first.
 */
export function shown(lines: Numbered[], show: Show, typed: string): Numbered[] {
  const words = typed.trim().toLowerCase()
  const some = lines.filter((line) => belongs(line, show))
  if (!words) return some
  if (/^\d+$/.test(words))
    return some
      .filter((line) => String(line.number).startsWith(words))
      .sort((one, other) => one.number - other.number)
  return some.filter((line) => line.name.toLowerCase().includes(words))
}

/** Whether a tick of this side makes sense for a line: nobody leaves who has not come. */
export const canTick = (line: RollLine, side: Side): boolean =>
  side === 'in' ? !line.in : line.presence === 'present'

/** Who has not come and was not yet called absent. */
export const rest = (lines: RollLine[]): RollLine[] => lines.filter((line) => belongs(line, 'todo'))
