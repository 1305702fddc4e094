import { expect, type Page } from '@playwright/test'
import { catalogue, routesOf } from './catalogue.ts'
import type { Entry } from './entry.ts'
import { Find } from './find.ts'
import { open, rest, type Weather } from './open.ts'
import { test } from './window.ts'
import { wordsOf } from './words.ts'

export type State = Weather | 'large text' | 'narrow' | 'dialogs and faults'

/** A page of every kind, for the pass in which the whole list would take too long. */
const handful = ['near', 'desk-roll', 'home', 'activities']
const whole = process.env['KEPU_PASS'] === 'full'
const find = new Find()
let states = 0

/** Plays every page of an app in these states: nothing serious for axe, no error nobody caught, nothing the policy refused. */
export function plays(app: Entry['app'], wanted: State[]): void {
  const pages = catalogue.filter((entry) => entry.app === app)
  const played = pages.filter(({ name }) => whole || handful.includes(name))

  test(`every route of /${app}/ stands in the list of pages`, () => {
    const known = new Set(pages.map(({ route }) => route))
    const routes = routesOf(app)

    expect(routes.length).toBeGreaterThan(40)
    expect(routes.filter((route) => !known.has(route))).toEqual([])
    expect([...known].filter((route) => !routes.includes(route))).toEqual([])
    expect(pages.length).toBe(new Set(pages.map(({ name }) => name)).size)
  })

  test('the whole list is played', () => {
    test.skip(!whole, `${played.length} of ${pages.length} pages are played here, all of them by \`make verify\``)
    expect(played).toEqual(pages)
  })

  test.describe(() => {
    test.setTimeout(120_000)
    test.afterAll(() => console.log(`${states} states of ${played.length} pages of /${app}/ looked at`))

    for (const language of ['zh-CN', 'en'] as const) {
      for (const entry of played) {
        test(`${app} ${entry.name} shows nothing serious in ${language}`, async ({ window, viewport, expectAccessible }) => {
          const page = await window({ account: entry.account, language, ...viewport! })
          // Words differ between the languages, states do not.
          const shown = language === 'en' ? (['full'] as State[]) : statesOf(entry, wanted)

          expect(await faults(page, entry, shown, expectAccessible)).toEqual([])
        })
      }
    }
  })
}

function statesOf(entry: Entry, wanted: State[]): State[] {
  return wanted.filter((state) => {
    if (state === 'error' || state === 'no connection') return !entry.quiet
    if (state === 'empty') return entry.list === true
    if (state === 'dialogs and faults') return entry.reach !== undefined
    return true
  })
}

async function faults(
  page: Page,
  entry: Entry,
  wanted: State[],
  expectAccessible: (page: Page) => Promise<void>,
): Promise<string[]> {
  const found: string[] = []
  const address = typeof entry.to === 'string' ? entry.to : await entry.to(find)
  const look = async (state: string, reach: () => Promise<string[]>) => {
    states++
    try {
      const errors = await reach()
      if (state !== 'narrow') await expectAccessible(page)
      found.push(...errors.map((error) => `${state}: ${error}`))
    } catch (thrown) {
      found.push(`${state}: ${(thrown as Error).message}`)
    }
  }
  for (const state of wanted) {
    if (state === 'dialogs and faults') {
      for (const [name, reach] of Object.entries(entry.reach ?? {})) {
        await look(name, async () => {
          const { errors } = await open(page, entry, address)
          await reach(page, wordsOf(entry.app, 'zh-CN'))
          await rest(page)
          return errors
        })
      }
    } else {
      await look(state, () => show(page, entry, address, state))
    }
  }
  return found
}

/** Brings the page into a state that any page can have; answers what went wrong on the way. */
async function show(page: Page, entry: Entry, address: string, state: Exclude<State, 'dialogs and faults'>): Promise<string[]> {
  if (state === 'large text') {
    // What src/design/text.ts does when the person chooses it.
    await page.evaluate(() => (document.documentElement.dataset['text'] = 'large'))
    await rest(page)
    await fits(page)
    return []
  }
  if (state === 'narrow') {
    const size = page.viewportSize()!
    await page.evaluate(() => delete document.documentElement.dataset['text'])
    await page.setViewportSize({ width: 390, height: 844 })
    await rest(page)
    await fits(page)
    await page.setViewportSize(size)
    return []
  }
  const { errors, changed } = await open(page, entry, address, state)
  if (state !== 'full') {
    expect(changed, 'calls that were answered so').toBeGreaterThan(0)
  }
  if ((state === 'error' || state === 'no connection') && !entry.keeps) {
    await expect(page.getByRole('alert').first(), 'the page says what happened').toBeVisible()
  }
  await fits(page)
  return errors
}

/** Nothing stands out to the right of a page that scrolls only up and down; a chart follows the window a moment later. */
async function fits(page: Page): Promise<void> {
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(wider, { message: 'pixels by which the page is wider than the window', timeout: 3_000 }).toBe(0)
}
