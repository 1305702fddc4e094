import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Account } from '../accounts.ts'
import { signIn } from '../sign-in.ts'
import { test as base } from '../test.ts'

export interface Look {
  account: Account | null
  language: 'zh-CN' | 'en'
  width: number
  height: number
}

/** One window for each account, language and size, which all pages share: what a page loads is loaded once. */
class Windows {
  private readonly open = new Map<string, Promise<BrowserContext>>()

  constructor(
    private readonly browser: Browser,
    private readonly web: string,
  ) {}

  async page(look: Look): Promise<Page> {
    const key = JSON.stringify(look)
    const known = this.open.get(key) ?? this.context(look)
    this.open.set(key, known)
    return (await known).newPage()
  }

  private async context({ account, language, width, height }: Look): Promise<BrowserContext> {
    const phone = width < 600
    const context = await this.browser.newContext({
      baseURL: this.web,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      viewport: { width, height },
      isMobile: phone,
      hasTouch: phone,
      reducedMotion: 'reduce',
    })
    // A page without services, or with empty lists, is played by answering in their stead, which a worker would pass by.
    await context.addInitScript(() => {
      if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => {})
    })
    if (account) {
      const page = await context.newPage()
      await signIn(page, account)
      await page.close()
    }
    return context
  }
}

export const test = base.extend<{ window: (look: Look) => Promise<Page> }, { windows: Windows }>({
  windows: [
    async ({ browser }, use, info) => {
      await use(new Windows(browser, info.project.use.baseURL!))
    },
    { scope: 'worker' },
  ],
  window: async ({ windows }, use) => {
    const opened: Page[] = []
    await use(async (look) => {
      const page = await windows.page(look)
      opened.push(page)
      return page
    })
    await Promise.all(opened.map((page) => page.close()))
  },
})
