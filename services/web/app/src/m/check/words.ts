import { clock } from '@/time/time'
import { i18n, t } from '@/words/i18n'
import type { Answer } from '../offline/scan'

/** What a refusal means and what to do, in the reader's language also where the answer came without words. */
export function refusalWords(answer: Extract<Answer, { kind: 'refused' }>): { title: string; what: string } {
  const named = `check.problem.${answer.problem}`
  const key = i18n.global.te(`${named}.title`) ? named : 'check.problem.other'
  const values = { opens: clock(answer.opens), closes: clock(answer.closes), problem: answer.problem }
  return { title: t(`${key}.title`, values), what: t(`${key}.what`, values) }
}
