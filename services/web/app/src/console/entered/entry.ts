import type { components } from '@/api/generated/metrics'
import { number } from '@/time/time'
import { t } from '@/words/i18n'

export type Entered = components['schemas']['EnteredValue']
export type SourceDocument = components['schemas']['SourceDocument']
export type Target = components['schemas']['TargetView']
type Enterable = components['schemas']['Enterable']

/** The targets for which something may be entered, in the order of the plan. */
export const enterable = (targets: Target[]) => targets.filter((target) => (target.enters?.length ?? 0) > 0)

/** What is entered of a target: its value, what it is compared with, the number it is a share of. */
export const keyOf = (one: Pick<Enterable, 'input' | 'base'>) => `${one.input} ${one.base ?? ''}`.trim()

const KNOWN = ['value', 'reference', 'base', 'resident-population', 'science-teachers']

/** An input or a base in words; what the app has no words for is shown as the plan writes it. */
export const inputName = (input: string | undefined, base?: string) =>
  [input, base]
    .filter((code): code is string => !!code && !(base && code === 'base'))
    .map((code) => (KNOWN.includes(code) ? t(`entered.input.${code}`) : code))
    .join(' · ')

/** A value as people read it. */
export function shown(value: number | undefined, type: string | undefined): string {
  if (value === undefined) return ''
  if (type === 'yes-no') return t(value ? 'entered.yes' : 'entered.no')
  return type === 'percent' ? `${number(value)}%` : number(value)
}

/** The type of what was entered, as its plan says it; nothing where the plan asks for it no longer. */
export function typeOf(entered: Entered, targets: Target[]): string | undefined {
  return targets
    .find((target) => target.indicator === entered.indicator)
    ?.enters?.find((one) => one.input === entered.input && (one.base ?? '') === (entered.base ?? ''))?.type
}
