import { readFileSync } from 'node:fs'
import { parser } from '@prometheus-io/lezer-promql'
import { parse } from 'yaml'
import { eachPanel, questionsOf, wholeBoard } from './finding.ts'

interface Provisioned {
  datasources: { uid: string; type: string }[]
}

const provisioned = parse(
  readFileSync(new URL('../../../provisioning/datasources/kepu.yaml', import.meta.url), 'utf8'),
) as Provisioned
const sources = new Map(provisioned.datasources.map(({ uid, type }) => [uid, type]))

/** Every question goes to a data source that provisioning sets up. */
export const knownSource = wholeBoard('known-source', (board) =>
  questionsOf(board).map(
    ({ where, source }) =>
      !sources.has(source) && `${where} asks ${source}, which provisioning/datasources does not set up`,
  ),
)

/** A question that is read twice under one name is answered once. */
export const ownRefId = eachPanel('own-ref-id', (panel) => {
  const ids = (panel.targets ?? []).map(({ refId }) => refId)
  return [
    ids.length === 0 && panel.type !== 'text' && 'the panel asks nothing',
    new Set(ids).size !== ids.length && 'give each question of the panel a refId of its own',
  ]
})

// What the role metrics_read is granted (V0.1.0.507__dashboards.sql): rollups, holdings and what was made for dashboards. Never facts, which know of persons, and never what was entered or audited.
const READABLE = new Set(['rollup', 'rollup_label', 'holding', 'place_county', 'target_standing'])
const READ = /\b(?:from|join)\s+(?!\(|lateral\b|generate_series\b)([a-z_]+)/g

/** SQL reads what is meant for dashboards, quotes every variable, and asks for no time of its own. */
export const safeSql = wholeBoard('safe-sql', (board) =>
  questionsOf(board)
    .filter(({ source }) => sources.get(source) === 'grafana-postgresql-datasource')
    .flatMap(({ where, text }) => {
      const own = new Set([...text.matchAll(/\b(?:with|,)\s*([a-z_]+)\s+as\s*\(/g)].map((found) => found[1]))
      return [
        ...[...text.matchAll(READ)].map(
          ([, table]) =>
            !READABLE.has(table ?? '') &&
            !own.has(table) &&
            `${where} reads ${table}, which is not for dashboards`,
        ),
        /\$\{?(?!__)\w+(?!\w*:sqlstring\})/.test(text.replaceAll(/\$\{\w+:sqlstring\}/g, '')) &&
          `${where} uses a variable that is not written \${name:sqlstring}, so a quote in it would end the text`,
        /\b(now\s*\(|current_(date|timestamp|time)\b|localtime)/i.test(text) &&
          `${where} asks the database what time it is: use the range`,
        /select\s+(\w+\.)?\*/i.test(text) && `${where} selects *: name the columns`,
        /\b(person_ref|person_alias|entered_by|requested_by|subject\s+as)\b/.test(text) &&
          `${where} names persons`,
      ]
    }),
)

/** PromQL can be read by Prometheus' own grammar, and business figures, which every replica shows, are read with max. */
export const readablePromQl = wholeBoard('readable-promql', (board) =>
  questionsOf(board)
    .filter(({ source, where }) => sources.get(source) === 'prometheus' && !where.startsWith('variable'))
    .flatMap(({ where, text }) => {
      const plain = text
        .replaceAll(/\$__(rate_interval|interval|range)/g, '5m')
        .replaceAll(/\$\{?\w+\}?/g, 'x')
      return [
        hasError(plain) && `${where} is no PromQL: ${text}`,
        /\bkepu_metrics_\w+/.test(text) &&
          !/\bmax\b/.test(text) &&
          `${where} reads a figure that every replica shows: take max of it`,
      ]
    }),
)

function hasError(expression: string): boolean {
  let wrong = expression.trim() === ''
  parser.parse(expression).iterate({
    enter: (node) => {
      wrong ||= node.type.isError
    },
  })
  return wrong
}

// What tells apart services, endpoints and places down to the county; a person, a device or a village is never a label.
const LABELS = new Set(
  (
    'service instance job part place name span within group grade step plan target kind reason outcome status method uri le consumer ' +
    'topic area pool datasource state alertname severity mark'
  ).split(' '),
)

/** No label finer than county: a board groups by labels that are known to be coarse. */
export const coarseLabels = wholeBoard('coarse-labels', (board) =>
  questionsOf(board)
    .filter(({ source }) => sources.get(source) === 'prometheus')
    .flatMap(({ where, text }) =>
      [...text.matchAll(/\b(?:by|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g)]
        .flatMap(([, labels]) => (labels ?? '').split(','))
        .map((label) => label.trim())
        .filter((label) => label !== '')
        .map((label) => !LABELS.has(label) && `${where} groups by ${label}, which is not known to be coarse`),
    ),
)
