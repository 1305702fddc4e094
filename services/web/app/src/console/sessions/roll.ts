import { t } from '@/words/i18n'

/**
 * One line of a roll being typed. The nonce stays with the line: sent again, the line gets its first answer. A line that was
 * refused gets another nonce once it is changed, because it says something else then.
 */
export interface RollLine {
  nonce: string
  name: string
  phone: string
  group: string
  /** What became of it: nothing yet, recorded now, recorded before, or refused. */
  outcome?: 'recorded' | 'already' | 'refused'
  /** Why it was refused, in words. */
  why?: string
}

export const emptyLine = (group: string): RollLine => ({
  nonce: crypto.randomUUID(),
  name: '',
  phone: '',
  group,
})

/**
 * Lines pasted from a sheet or a message: a name, perhaps a number behind it, separated by a tab, a comma or a space. What looks
 * like a number is one; anything else belongs to the name.
 */
export function pasted(text: string, group: string): RollLine[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const parts = line.split(/[\t,，;；]+|\s{1,}/).filter(Boolean)
      const phone = parts.find((part) => /^\+?[\d-]{7,20}$/.test(part)) ?? ''
      return { ...emptyLine(group), name: parts.filter((part) => part !== phone).join(' '), phone }
    })
}

const isRecorded = (line: RollLine) => line.outcome === 'recorded' || line.outcome === 'already'
/** Lines with a name that nobody has recorded: they would be lost with the page. */
export const unrecorded = (lines: RollLine[]) => lines.filter((line) => line.name.trim() && !isRecorded(line))
/** Lines still to be sent; a refused one only after it was changed, because it would be refused again. */
export const waiting = (lines: RollLine[]) => unrecorded(lines).filter((line) => !line.outcome)

/** Writes beside a line what became of it. */
export function settle(line: RollLine, answer: { already?: boolean; problem?: string }): void {
  line.outcome = answer.problem ? 'refused' : answer.already ? 'already' : 'recorded'
  const before = answer.problem?.endsWith(':idempotency-key-reused')
  line.why = answer.problem && t(before ? 'sessions.refusedBefore' : 'sessions.refusedElse')
}

/** A refused line that is changed is another line, to be sent like a new one. */
export function changed(line: RollLine): void {
  if (line.outcome !== 'refused') return
  line.nonce = crypto.randomUUID()
  line.outcome = line.why = undefined
}
