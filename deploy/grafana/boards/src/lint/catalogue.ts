import { readFileSync } from 'node:fs'
import { questionsOf, wholeBoard } from './finding.ts'

const PAGE = new URL('../../../../../docs/operations/metrics.md', import.meta.url)
const SERVICES = ['venues', 'volunteers', 'events', 'content', 'metrics', 'web']
// What Prometheus itself makes of alert rules.
const OWN = ['ALERTS']

/** Every series the catalogue names; `<s>` stands for each service, and `_sum` after a name for that name with this end. */
export const catalogue: ReadonlySet<string> = new Set(
  readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => names(line.split('|')[1] ?? ''))
    .flatMap((name) =>
      name.includes('<s>') ? SERVICES.map((service) => name.replace('<s>', service)) : [name],
    )
    .concat(OWN),
)

function names(cell: string): string[] {
  const written = [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '')
  const stem = (written[0] ?? '').replace(/_(bucket|count|sum|max|total)$/, '')
  return written.map((name) => (name.startsWith('_') ? stem + name : name))
}

const NAMED = /__name__=~"([^"]+)"/g
// What stands before a brace or a bracket, or alone between operators, and is no function or keyword.
const PLAIN = /\b([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?=[{[]|$|\)|>|<|==)/g

/** A board asks for no series that the catalogue does not explain. */
export const inCatalogue = wholeBoard('in-catalogue', (board) =>
  questionsOf(board)
    .filter(({ source }) => source === 'kepu-prometheus')
    .flatMap(({ where, text }) => {
      const patterns = [...text.matchAll(NAMED)].map((found) => found[1] ?? '')
      const bare = text.replaceAll(/"[^"]*"/g, '""').replaceAll(/\b(by|on|without)\s*\([^)]*\)/g, '')
      const series = [...bare.matchAll(PLAIN)]
        .map((found) => found[1] ?? '')
        .filter((name) => name.includes('_') && !name.startsWith('__') && name !== 'label_values')
      return [
        ...patterns.map(
          (pattern) =>
            ![...catalogue].some((name) => new RegExp(`^(?:${pattern})$`).test(name)) &&
            `${where}: no series in docs/operations/metrics.md is named like ${pattern}`,
        ),
        ...series.map(
          (name) => !catalogue.has(name) && `${where}: ${name} does not stand in docs/operations/metrics.md`,
        ),
      ]
    }),
)
