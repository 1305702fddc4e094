import type { FieldFault } from '@/api/refusal'

/** A fault of a plan file, with where it stands as people find it. */
interface PlacedFault {
  message: string
  /** The path inside the file, such as `indicators[3].measure`; empty for the file as a whole. */
  path: string
  /** Line in the file, from 1, of the row that is at fault; nothing where it cannot be told. */
  line?: number
  /** Id of the indicator at fault. */
  indicator?: string
}

/** Finds the rows of a plan file that the service found fault with. */
export function placeFaults(yaml: string, faults: FieldFault[]): PlacedFault[] {
  const lines = yaml.split('\n')
  const rows = rowsOf(lines)
  return faults.map(({ field, message }) => {
    const path = field.replace(/^yaml\.?/, '')
    const row = rows[Number(/^indicators\[(\d+)\]/.exec(path)?.[1] ?? NaN)]
    if (row === undefined) {
      const top = path.split(/[.[]/)[0]
      const at = top ? lines.findIndex((line) => line.startsWith(`${top}:`)) : -1
      return { message, path, line: at < 0 ? undefined : at + 1 }
    }
    return { message, path, line: row + 1, indicator: /id:\s*['"]?([\w-]+)/.exec(lines[row] ?? '')?.[1] }
  })
}

/** The line each indicator begins at: the entries of the list below `indicators:`, whatever their indentation. */
function rowsOf(lines: string[]): number[] {
  const begin = lines.findIndex((line) => /^indicators:/.test(line))
  if (begin < 0) return []
  const rows: number[] = []
  let indent: number | undefined
  for (let at = begin + 1; at < lines.length; at++) {
    const line = lines[at]!
    const item = /^(\s*)- /.exec(line)
    if (item && (indent === undefined || item[1]!.length === indent)) {
      indent ??= item[1]!.length
      rows.push(at)
    } else if (/^\S/.test(line) && !line.startsWith('#')) break
  }
  return rows
}

const RULES = [
  'unreadable',
  'required',
  'enum',
  'type',
  'pattern',
  'additionalProperties',
  'term',
  'word',
  'twice',
  'period',
]

/** The rule a message names, where the page can say in plain words what it asks for. */
export function ruleOf(message: string): string | undefined {
  const named = /(?:规则\s*|rule “)(\w+)/.exec(message)?.[1]
  return named && RULES.includes(named) ? named : undefined
}
