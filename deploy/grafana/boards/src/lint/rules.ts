import type { Dashboard } from '@grafana/schema'
import type { Finding, Rule } from './finding.ts'
import { inCatalogue } from './catalogue.ts'
import { knownReducer, knownUnit } from './numbers.ts'
import { coarseLabels, knownSource, ownRefId, readablePromQl, safeSql } from './questions.ts'
import { boardText, noOverlap, ownId, panelText, stableUid } from './text.ts'
import { variables } from './variables.ts'

/** Every rule; each has wrong cases in test/wrong. */
export const RULES: Rule[] = [
  stableUid,
  boardText,
  panelText,
  ownId,
  noOverlap,
  knownUnit,
  knownReducer,
  variables,
  knownSource,
  ownRefId,
  safeSql,
  readablePromQl,
  coarseLabels,
  inCatalogue,
]

/** Everything that is wrong with a board, by every rule. */
export function lint(board: Dashboard, file: string): Finding[] {
  return RULES.flatMap((rule) => rule.find(board, file))
}

/** The same for all of them, with what only shows beside one another. */
export function lintAll(boards: Map<string, Dashboard>): Finding[] {
  const seen = new Map<string, string>()
  const twice = [...boards].flatMap(([file, board]) => {
    const other = seen.get(board.uid ?? '')
    seen.set(board.uid ?? '', file)
    return other === undefined ? [] : [{ rule: 'stable-uid', where: file, says: `${other} has the same uid` }]
  })
  return [...boards].flatMap(([file, board]) => lint(board, file)).concat(twice)
}
