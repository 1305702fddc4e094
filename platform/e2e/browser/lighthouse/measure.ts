import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { audit, type Figures } from './audit.ts'
import { publicPages, type PublicPage } from './pages.ts'
import { report, type Measured } from './report.ts'

// Measures every public page three times and writes the median: bin/lighthouse [--runs 3] [--out file] [part of a path].
const least = { performance: 90, accessibility: 95, bestPractices: 95 } as const

const words = process.argv.slice(2)
const runs = Number(option('--runs') ?? 3)
const out = option('--out')
const only = words[0]

function option(name: string): string | undefined {
  const at = words.indexOf(name)
  return at < 0 ? undefined : words.splice(at, 2)[1]
}

/** The run whose performance is the middle one. */
function median(figures: Figures[]): Figures {
  const ordered = figures.toSorted((one, other) => one.performance - other.performance)
  return ordered[Math.floor(ordered.length / 2)]!
}

/** A browser that records no trace says nothing of the page: twice it may be asked once more. */
async function again(path: string, left = 2): Promise<Figures> {
  try {
    return await audit(path)
  } catch (thrown) {
    if (!left) throw thrown
    console.error(`${String(thrown)} Once more.`)
    return again(path, left - 1)
  }
}

async function measure(page: PublicPage): Promise<Measured> {
  const figures: Figures[] = []
  for (let run = 0; run < runs; run++) {
    figures.push(await again(page.path))
  }
  const measured = { page, all: figures, middle: median(figures) }
  const { performance, accessibility, bestPractices, largestPaint, shift, machine, failed } = measured.middle
  console.log(
    `${page.path.padEnd(52)} ${performance} ${accessibility} ${bestPractices}  LCP ${Math.round(largestPaint)} ms  ` +
      `CLS ${shift.toFixed(3)}  machine ${machine}  ${failed.join(', ')}`,
  )
  return measured
}

function tooLow({ page, middle }: Measured): string[] {
  return Object.entries(least)
    .filter(([name, limit]) => middle[name as keyof typeof least] < limit)
    .map(([name, limit]) => `${page.path}: ${name} ${middle[name as keyof typeof least]}, at least ${limit}`)
}

const pages = (await publicPages()).filter(({ path }) => !only || path.includes(only))
const measured: Measured[] = []
for (const page of pages) {
  measured.push(await measure(page))
}
if (out) {
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, report(measured, runs))
}
const faults = measured.flatMap(tooLow)
if (faults.length) {
  console.error(faults.join('\n'))
  process.exitCode = 1
}
