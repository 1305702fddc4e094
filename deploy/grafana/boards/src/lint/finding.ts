import type { Dashboard, Panel } from '@grafana/schema'

/** What is wrong with a board, and what to do. */
export interface Finding {
  rule: string
  where: string
  says: string
}

/** A rule and what it finds; its name begins the names of the files in test/wrong that break it. */
export interface Rule {
  name: string
  find: (board: Dashboard, file: string) => Finding[]
}

/** The panels of a board, rows opened; a row itself is none. */
export function panelsOf(board: Dashboard): Panel[] {
  return (board.panels ?? []).flatMap((panel) => ('panels' in panel ? panel.panels : [panel as Panel]))
}

type Says = string | false | undefined

/** A rule that looks at each panel by itself. */
export function eachPanel(rule: string, look: (panel: Panel) => Says[]): Rule {
  return {
    name: rule,
    find: (board) =>
      panelsOf(board).flatMap((panel) =>
        findings(rule, `${board.uid}: ${panel.title ?? panel.id}`, look(panel)),
      ),
  }
}

/** A rule that looks at the board. */
export function wholeBoard(rule: string, look: (board: Dashboard, file: string) => Says[]): Rule {
  return { name: rule, find: (board, file) => findings(rule, board.uid ?? file, look(board, file)) }
}

function findings(rule: string, where: string, said: Says[]): Finding[] {
  return said
    .filter((says): says is string => typeof says === 'string')
    .map((says) => ({ rule, where, says }))
}

/** What is asked of a data source: by panels, and by variables. */
export interface Question {
  where: string
  source: string
  text: string
}

export function questionsOf(board: Dashboard): Question[] {
  const asked = panelsOf(board).flatMap((panel) =>
    (panel.targets ?? []).map((target) => ({
      where: `${panel.title} ${String(target.refId)}`,
      source: String((target.datasource as { uid?: string } | undefined)?.uid ?? panel.datasource?.uid),
      text: String(target.rawSql ?? target.expr ?? ''),
    })),
  )
  const chosen = (board.templating?.list ?? [])
    .filter((variable) => variable.type === 'query')
    .map((variable) => ({
      where: `variable ${variable.name}`,
      source: String(variable.datasource?.uid),
      text: typeof variable.query === 'string' ? variable.query : String(variable.query?.query ?? ''),
    }))
  return [...asked, ...chosen]
}
