/** One line of a roll being typed. The nonce stays with the line: sent again, the line gets its first answer. */
export interface RollLine {
  nonce: string
  name: string
  phone: string
  group: string
  /** What became of it: nothing yet, recorded now, recorded before, or refused. */
  outcome?: 'recorded' | 'already' | 'refused'
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

/** Lines still to be sent: with a name and without a good answer. */
export const waiting = (lines: RollLine[]) =>
  lines.filter((line) => line.name.trim() && (!line.outcome || line.outcome === 'refused'))
