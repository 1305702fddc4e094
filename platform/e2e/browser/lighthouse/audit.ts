import { launch } from 'chrome-launcher'
import lighthouse, { type Flags, type Result } from 'lighthouse'
import { stack } from '../support/stack.ts'

/** Scores of 0 to 100; times in milliseconds, sizes in bytes as they came over the line. */
export interface Figures {
  performance: number
  accessibility: number
  bestPractices: number
  firstPaint: number
  largestPaint: number
  blocking: number
  shift: number
  scripts: number
  all: number
  /** Lighthouse's own measure of the machine while it ran; times are worth nothing where it is far below that of a machine at rest. */
  machine: number
  /** Audits that did not pass, where a score is not full. */
  failed: string[]
}

const categories = ['performance', 'accessibility', 'best-practices'] as const

/** Lighthouse's own phone on its own slow line; `quick` leaves out the line, which only performance is judged by. */
export async function audit(path: string, quick = false): Promise<Figures> {
  const chrome = await launch({
    chromePath: stack.chromium,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--accept-lang=zh-CN'],
    logLevel: 'silent',
  })
  try {
    const flags: Flags = {
      port: chrome.port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: quick ? categories.slice(1) : [...categories],
      ...(quick ? { throttlingMethod: 'provided' as const } : {}),
    }
    const run = await lighthouse(stack.web + path, flags)
    if (!run || run.lhr.runtimeError) {
      throw new Error(`Lighthouse could not open ${path}: ${run?.lhr.runtimeError?.message ?? 'no result'}`)
    }
    return figuresOf(run.lhr)
  } finally {
    chrome.kill()
  }
}

function figuresOf(result: Result): Figures {
  const score = (category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
  const value = (name: string) => result.audits[name]?.numericValue ?? 0
  const requests = requestsOf(result)
  const bytes = (some: Request[]) => some.reduce((sum, request) => sum + request.transferSize, 0)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    scripts: bytes(requests.filter((request) => new URL(request.url).pathname.endsWith('.js'))),
    all: bytes(requests),
    machine: Math.round(result.environment.benchmarkIndex),
    failed: failedOf(result),
  }
}

type Request = { url: string; transferSize: number }

function requestsOf(result: Result): Request[] {
  const details = result.audits['network-requests']?.details as { items?: Request[] } | undefined
  return details?.items ?? []
}

function failedOf(result: Result): string[] {
  const weighed = Object.values(result.categories).flatMap((category) => category.auditRefs.filter(({ weight }) => weight > 0))
  return weighed.flatMap(({ id }) => {
    const found = result.audits[id]
    return found && found.score !== null && found.score < 0.9 ? [`${id} ${found.displayValue ?? ''}`.trim()] : []
  })
}
