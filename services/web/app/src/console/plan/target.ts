import type { components } from '@/api/generated/metrics'
import { number } from '@/time/time'

export type Target = components['schemas']['TargetView']
export type Plan = components['schemas']['PlanView']
type Said = { zh?: string; en?: string } | undefined

/** How a state of a target looks: colour and sign; its word comes from the vocabulary `target-state`. */
const LOOKS: Record<string, { tone: 'good' | 'warn' | 'bad' | 'quiet' | 'brand'; sign: string }> = {
  reached: { tone: 'good', sign: '✓' },
  within: { tone: 'good', sign: '≤' },
  'on-track': { tone: 'brand', sign: '→' },
  behind: { tone: 'warn', sign: '!' },
  missed: { tone: 'bad', sign: '×' },
  breached: { tone: 'bad', sign: '↑' },
  entered: { tone: 'quiet', sign: '✎' },
  'not-started': { tone: 'quiet', sign: '○' },
  'cannot-be-judged': { tone: 'quiet', sign: '?' },
}
/** The states in the order in which they are counted at the top of a plan: what needs somebody first. */
export const STATES = Object.freeze([
  'behind',
  'missed',
  'breached',
  'cannot-be-judged',
  'not-started',
  'entered',
  'on-track',
  'within',
  'reached',
])

export const look = (state: string | undefined) => LOOKS[state ?? ''] ?? LOOKS['cannot-be-judged']!

/** Whether somebody has to do something about it. */
export const needsSomebody = (target: Target) =>
  ['behind', 'missed', 'breached'].includes(target.judgement?.state ?? '')

/** A text in the reader's language; the plan's own Chinese where there is no other. */
export const said = (text: Said, locale: string) => (locale === 'en' && text?.en ? text.en : (text?.zh ?? ''))

/** The number without its unit: 144 / 3,197, or 12.4; nothing where there is no value. */
export function amount(target: Target): string {
  const { value, of } = target.shown ?? {}
  if (value === undefined) return ''
  return of === undefined ? number(value) : `${number(value)} / ${number(of)}`
}

/** What the target counts by, where the plan's unit is a plain one; a coverage says its share instead. */
export const unit = (target: Target) => {
  const name = target.unit ?? ''
  return target.shown?.of !== undefined || /率|增速|方阵/.test(name) ? '' : (name.split('/')[0] ?? '')
}

/**
 * How much of the target is there, 0 to 1, for a bar; nothing where no number says it (a rank, a rate against another).
 * More than the target is shown as all of it.
 */
export function part(target: Target): number | undefined {
  const { value, of, percent } = target.shown ?? {}
  if (value === undefined) return undefined
  const whole = target.target
  if (percent !== undefined) return Math.min(1, percent / (target.unit === '%' && whole ? whole : 100))
  if (of) return Math.min(1, value / of)
  if (!whole || ['cap', 'exact', 'top-tier'].includes(target.op ?? '')) return undefined
  return Math.max(0, Math.min(1, value / whole))
}

/** Where on that bar the value should be by now, if the plan grows through a period. */
export function expectedPart(target: Target): number | undefined {
  const expected = target.judgement?.expectedByNow
  return expected === undefined || !target.target ? undefined : Math.min(1, expected / target.target)
}

/** Units that are missing: villages without an informant, quarters without an outing. */
export function missing(target: Target): number | undefined {
  const { value, of } = target.shown ?? {}
  return value === undefined || of === undefined || target.engine === 'share' ? undefined : of - value
}

/** Whether a value grows through its period, so that its course can be drawn beside what the days ask for. */
export const grows = (target: Target) => target.judgement?.expectedByNow !== undefined

/** The sections of a plan in which its targets stand, each once, in the order of the plan. */
export const sections = (targets: Target[]) => [...new Set(targets.flatMap(sectionsOf))]

const sectionsOf = (target: Target) =>
  (target.section ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

/** The targets of a section and a state; an empty one does not narrow. */
export const filtered = (targets: Target[], section: string, state: string) =>
  targets.filter(
    (target) =>
      (!section || sectionsOf(target).includes(section)) && (!state || target.judgement?.state === state),
  )

/** How many targets stand in which state, in a fixed order; states nobody is in are left out. */
export const counted = (targets: Target[]) =>
  STATES.map((state) => ({
    state,
    count: targets.filter((target) => target.judgement?.state === state).length,
  })).filter((entry) => entry.count > 0)
