import { expect, type Download, type Locator, type Page } from '@playwright/test'
import type { Account } from './accounts.ts'
import type { Api } from './api.ts'
import { city } from './city.ts'

// What hands do at a desk: choose a place, type a day, press a button in a dialog, read what lies in a file.

const DAY = 86_400_000

/** The city's date, so many days from now, as date fields take it. */
export const dayAhead = (days: number): string =>
  new Date(city.now().getTime() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)

/** Words nobody else has typed, so that a test finds its own on a stack with other data. */
export const named = (words: string): string => `${words} ${Math.floor(Math.random() * 1e6)}`

/** Chooses a place by typing its name, as the first that is offered. */
export async function choosePlace(within: Page | Locator, label: string, name: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true })
  await field.click()
  await field.fill(name)
  const option = within.getByRole('option').filter({ hasText: name }).first()
  await option.click()
  await expect(field).toHaveValue(new RegExp(name))
}

/** Types a day and a time. */
export async function chooseMoment(within: Page | Locator, label: string, day: string, time: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).fill(day)
  await within.getByLabel(`${label}：时间`).fill(time)
}

/** A link in a list that shows its rows page by page; other tests have left rows before it. */
export async function listed(page: Page, name: string): Promise<Locator> {
  const link = page.getByRole('link', { name })
  const more = page.getByRole('button', { name: '再看一些' })
  await expect(async () => {
    if (!(await link.isVisible()) && (await more.isVisible())) await more.click()
    await expect(link).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  return link
}

/** The button in the dialog that is open. */
export const inDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** The account's newest messages with this title. */
export async function told(call: Api, title: RegExp): Promise<{ title: string; text: string }[]> {
  const { body } = await call.get('/api/content/v1/inbox?limit=50')
  return body.items.filter((message: { title: string }) => title.test(message.title))
}

/** Waits until the account has been told so; the newest first. */
export async function waitTold(call: Api, title: RegExp, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await told(call, title)).some(({ text }) => words.test(text)), { timeout: 20_000 })
    .toBe(true)
}

/** Takes the list that is shown to a file, and answers the file's bytes and name. */
export async function exported(page: Page, form: 'CSV' | 'XLSX'): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('main').getByRole('button', { name: '导出', exact: true }).first().click()
  const taken = page.waitForEvent('download')
  await inDialog(page, form).click()
  return bytesOf(await taken)
}

/** A file the page has handed over, whole. */
export async function bytesOf(download: Download): Promise<{ name: string; bytes: Buffer }> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

export type ApiOf = (account: Account) => Api
