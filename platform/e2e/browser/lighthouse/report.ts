import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { createRequire } from 'node:module'
import type { Figures } from './audit.ts'
import type { PublicPage } from './pages.ts'

export interface Measured {
  page: PublicPage
  all: Figures[]
  middle: Figures
}

const milliseconds = (value: number) => Math.round(value).toLocaleString('en')
const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
const version = (name: string) => (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version

/** The evidence file: machine, commit, one line a page. */
export function report(measured: Measured[], runs: number): string {
  const rows = measured.map(({ page, all, middle }) =>
    [
      `${page.name} \`${page.path}\``,
      `**${middle.performance}** (${all.map(({ performance }) => performance).join(', ')})`,
      middle.accessibility,
      middle.bestPractices,
      milliseconds(middle.firstPaint),
      milliseconds(middle.largestPaint),
      milliseconds(middle.blocking),
      middle.shift.toFixed(3),
      middle.scripts.toLocaleString('en'),
      middle.all.toLocaleString('en'),
      middle.machine,
    ].join(' | '),
  )
  return `# Lighthouse on /m/ and the public pages

Written by \`bin/lighthouse\`; not edited by hand.

- ${new Date().toISOString().slice(0, 19)}Z, commit ${git('rev-parse', 'HEAD')}
- Lighthouse ${version('lighthouse')}, its own phone and its simulated slow line (150 ms round trip, 1.6 Mbit/s, processor four times slower)
- ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} virtual cores, ${Math.round(totalmem() / 2 ** 20)} MiB; the whole platform runs on them as well
- Load of the last minute at the end: ${loadavg()[0]?.toFixed(2)}
- ${runs} runs a page, each in a new browser without cache; the run with the middle performance is shown, the performance of each in brackets

Limits: performance at least 90, accessibility and best practices at least 95. FCP, LCP, TBT in ms; sizes in bytes as they came over the
line, compressed, with their headers. "Machine" is Lighthouse's benchmark index during the run: it is far lower while something else
uses the processor, and times are then worth nothing.

| page | performance | accessibility | best practices | FCP | LCP | TBT | CLS | JavaScript | everything | machine |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map((row) => `| ${row} |`).join('\n')}

What did not pass within the scores: ${missed(measured)}.
`
}

function missed(measured: Measured[]): string {
  const names = measured.flatMap(({ page, middle }) => middle.failed.map((name) => `\`${page.path}\` ${name}`))
  return names.length ? names.join('; ') : 'nothing'
}
