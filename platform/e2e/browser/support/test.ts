import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { Account } from './accounts.ts'
import { keepAirplaneMode } from './airplane.ts'
import { Api } from './api.ts'
import { city } from './city.ts'
import { signIn } from './sign-in.ts'

type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

type ForEachTest = {
  /** The language the browser asks for: `test.use({ language: 'en' })`. */
  language: 'zh-CN' | 'en'
  /** A page in a browser of its own in which this account is signed in; the form is filled in once for a worker. */
  as: (account: Account) => Promise<Page>
  /** The services' API as an account. */
  api: (account: Account) => Api
  city: typeof city
  /** No serious or critical violation of WCAG 2.2 AA on the page as it is now. */
  expectAccessible: (page: Page) => Promise<void>
}

type ForEachWorker = { signedIn: Map<Account, State> }

export const test = base.extend<ForEachTest, ForEachWorker>({
  language: ['zh-CN', { option: true }],
  locale: async ({ language }, use) => use(language),
  signedIn: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  as: async ({ browser, contextOptions, language, signedIn, viewport, isMobile, hasTouch, baseURL }, use) => {
    const opened: Page[] = []
    await use(async (account) => {
      const known = signedIn.get(account)
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        isMobile,
        hasTouch,
        locale: language,
        timezoneId: 'Asia/Shanghai',
        storageState: known,
      })
      const page = await context.newPage()
      opened.push(page)
      await keepAirplaneMode(page)
      if (!known) {
        await signIn(page, account)
        signedIn.set(account, await context.storageState())
      }
      return page
    })
    for (const page of opened) {
      await page.context().close()
    }
  },

  api: async ({}, use) => use((account) => new Api(account)),
  city: async ({}, use) => use(city),

  expectAccessible: async ({}, use) =>
    use(async (page) => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      // No page of ours has frames of others, so nothing need be put together in a further window (legacy mode).
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      const { violations } = await axe.withTags(tags).analyze()
      const serious = violations.filter((found) => found.impact === 'serious' || found.impact === 'critical')
      expect(serious.map((found) => `${found.id}: ${found.nodes.map((node) => node.target).join(' | ')}`)).toEqual([])
    }),
})

export { expect, signIn }
export type { Account, Page }
