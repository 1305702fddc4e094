import type { Page } from '@playwright/test'
import type { Account } from '../accounts.ts'
import type { Find } from './find.ts'
import type { Words } from './words.ts'

/** Brings an open page into a further state: a dialog open, an empty form sent. */
export type Reach = (page: Page, words: Words) => Promise<void>

/** A page of the app: who opens it where, and the states it has beside those every page has. */
export interface Entry {
  app: 'm' | 'console'
  /** Unlike any other's of the same app: also the name of its pictures. */
  name: string
  /** Its path as it stands in the feature's routes.ts. */
  route: string
  /** Who looks at it; nobody where no account is needed. */
  account: Account | null
  /** Where it lies, below /m or /console; ids of records are looked up, because they differ from stack to stack. */
  to: string | ((find: Find) => Promise<string>)
  /** Its first sight needs no service, so that it has no state in which one is away. */
  quiet?: true
  /** Its own work goes on while services are away (a kept card, a form that is sent later, checks without an outcome). */
  keeps?: true
  /** It shows a list, or several, that may be empty. */
  list?: true
  /** No place has been chosen on this phone yet. */
  nowhere?: true
  /** Answers for records that the demonstration has none of, by the end of the path that is asked for. */
  answers?: Record<string, unknown>
  /** Its dialogs and forms with faults. */
  reach?: Record<string, Reach>
}

type Rest = Omit<Entry, 'app' | 'name' | 'route' | 'account' | 'to'>

const entry =
  (app: Entry['app']) =>
  (name: string, route: string, account: Account | null, to: Entry['to'] = route, rest: Rest = {}): Entry => ({
    app,
    name,
    route,
    account,
    to,
    ...rest,
  })

export const phone = entry('m')
export const desk = entry('console')

/** Presses the button that has these words, and waits for what opens. */
export const dialog =
  (key: string): Reach =>
  async (page, words) => {
    await page.getByRole('main').getByRole('button', { name: words(key), exact: true }).first().click()
    await page.locator('dialog[open], .el-dialog').first().waitFor()
  }

/** Sends the page's form as it is; what is missing is said beside the questions. */
export const send =
  (key: string): Reach =>
  async (page, words) => {
    await page.getByRole('main').getByRole('button', { name: words(key), exact: true }).last().click()
    await page.locator('main [role=alert], main [aria-invalid=true]').first().waitFor()
  }
