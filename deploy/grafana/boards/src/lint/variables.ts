import { wholeBoard, questionsOf } from './finding.ts'

// A digit names a part of a match of label_replace.
const USED = /\$\{(\w+)(?::\w+)?\}|\$([A-Za-z_]\w*)|\[\[(\w+)\]\]/g

/** What Grafana fills in by itself; everything else must be a variable of the board. */
const BUILT_IN = new Set(['__timeFrom', '__timeTo', '__rate_interval', '__interval', '__range', '__all'])

/** Every variable that is used is defined, and every one that is defined is used. */
export const variables = wholeBoard('variables', (board) => {
  const defined = (board.templating?.list ?? []).map(({ name }) => name)
  const used = new Set(
    questionsOf(board)
      .flatMap(({ text }) => [...text.matchAll(USED)])
      .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
      .filter((name) => !BUILT_IN.has(name)),
  )
  return [
    ...[...used].map((name) => !defined.includes(name) && `define the variable ${name}, or use another`),
    ...defined.map((name) => !used.has(name) && `nothing uses the variable ${name}: use it or take it away`),
    new Set(defined).size !== defined.length && 'define each variable once',
  ]
})
