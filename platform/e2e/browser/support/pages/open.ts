import { expect, type Page, type Route } from '@playwright/test'
import type { Entry } from './entry.ts'

/** What a page is shown with: everything there, no service answering, no connection, every list empty. */
export type Weather = 'full' | 'error' | 'no connection' | 'empty'

const HOME = {
  code: '410926100201',
  path: [
    { code: '410900000000', name: '濮阳市', level: 'city' },
    { code: '410926000000', name: '范县', level: 'county' },
    { code: '410926100000', name: '城关镇', level: 'township' },
    { code: '410926100201', name: '金村', level: 'village' },
  ],
}
const away = {
  type: 'urn:kepu:problem:service-away',
  title: '暂时无法访问',
  status: 503,
  detail: '服务正在重新启动，请稍后再试。',
  errors: [],
  traceId: '00000000000000000000000000000000',
}
// Names of places and terms stand in every page; a page without them would be no page that anybody sees.
const register = /\/(places|vocabularies|privacy-notice|people\/me)(\/|\?|$)/

/** What came to light while a page was open. */
export interface Seen {
  /** Errors nobody caught, and what the browser's security policy refused. */
  errors: string[]
  /** How many calls were answered otherwise than by the service. */
  changed: number
}

/** Opens a page in this weather and waits until it has come to rest. */
export async function open(page: Page, entry: Entry, address: string, weather: Weather = 'full'): Promise<Seen> {
  const seen: Seen = { errors: [], changed: 0 }
  page.removeAllListeners('pageerror')
  page.removeAllListeners('console')
  page.on('pageerror', (error) => seen.errors.push(error.message))
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) seen.errors.push(message.text())
  })
  const quiet = watch(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  // A page whose calls are looked at loads everything anew, so they are only where an answer is changed.
  if (weather !== 'full' || entry.answers) await page.route(/\/api\//, (route) => answer(route, entry, weather, seen))
  await page.addInitScript(
    ([key, place]) => (place ? localStorage.setItem(key, place) : localStorage.removeItem(key)),
    ['kepu.place', entry.nowhere ? '' : JSON.stringify(HOME)] as const,
  )
  await page.goto(`/${entry.app}${address}`)
  await expect(page.getByRole('heading', { level: 1 }).first(), `${entry.name} has a heading`).toBeVisible()
  await quiet()
  return seen
}

async function answer(route: Route, entry: Entry, weather: Weather, seen: Seen): Promise<void> {
  const request = route.request()
  const path = new URL(request.url()).pathname
  const stream = request.headers()['accept']?.includes('text/event-stream')
  if (request.method() !== 'GET' || stream) return route.fallback()
  if (weather === 'error') {
    seen.changed++
    return route.fulfill({ status: 503, contentType: 'application/problem+json', json: away })
  }
  if (weather === 'no connection') {
    seen.changed++
    return route.abort('internetdisconnected')
  }
  const given = Object.entries(entry.answers ?? {}).find(([end]) => path.endsWith(end))?.[1]
  if (weather === 'full' || register.test(path)) return given ? route.fulfill({ json: given }) : route.fallback()
  const response = given ? undefined : await route.fetch()
  if (response && !response.ok()) return route.fulfill({ response })
  const whole: unknown = given ?? (await response!.json())
  const without = emptied(whole)
  if (JSON.stringify(without) !== JSON.stringify(whole)) seen.changed++
  return response ? route.fulfill({ response, json: without }) : route.fulfill({ json: without })
}

/** The same answer, its lists without rows: of a record only what it is made of stays. */
function emptied(answer: unknown): unknown {
  if (Array.isArray(answer)) return []
  if (answer === null || typeof answer !== 'object') return answer
  const lists = ['items', 'entries', 'targets', 'lines', 'rows', 'figures', 'children', 'cells', 'units', 'records']
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== 'next')
      .map(([name, value]) => [name, lists.includes(name) ? emptied(value) : value]),
  )
}

/** Counts what the page asks for; the answer waits until a quarter of a second passed without a call under way. */
function watch(page: Page): () => Promise<void> {
  const under = new Set<unknown>()
  let last = Date.now()
  const counts = (type: string) => type === 'fetch' || type === 'xhr' || type === 'script' || type === 'stylesheet'
  page.removeAllListeners('request')
  page.removeAllListeners('requestfinished')
  page.removeAllListeners('requestfailed')
  page.on('request', (request) => {
    if (counts(request.resourceType())) under.add(request)
    last = Date.now()
  })
  const over = (request: unknown) => {
    under.delete(request)
    last = Date.now()
  }
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  return async () => {
    await expect
      .poll(() => under.size === 0 && Date.now() - last > 250, { timeout: 15_000, intervals: [50] })
      .toBe(true)
    await rest(page)
  }
}

/** Waits for what moves on the page to have arrived: dialogs, charts. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
      .map((one) => one.finished.catch(() => undefined))
    await Promise.all(ends)
    await document.fonts.ready
  })
}
