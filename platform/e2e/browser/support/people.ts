import { expect, type Page } from '@playwright/test'
import type { Account } from './accounts.ts'
import type { Answer, Api } from './api.ts'

type ApiOf = (account: Account) => Api

/** The village of the demonstration in which these people live: 范县 濮城镇 金村. */
export const village = '410926100201'

export function made<T>(answer: Answer<T>): T {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}

/** One step of something that has a version, as whoever may take it. */
export const step = async (call: Api, path: string, version: number, body: unknown = {}) =>
  made(
    await call.call('POST', path, body, { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() }),
  )

const me = '/api/volunteers/v1/people/me'

/** An account that is no volunteer: one a test before has left as a volunteer leaves first, by its own right. */
export async function stranger(api: ApiOf, number: number): Promise<Account> {
  const account = `volunteer-${number}` as Account
  const known = await api(account).get(me)
  if (known.status === 200) {
    const gone = await api(account).call('DELETE', me, undefined, { 'If-Match': `"${known.body.version}"` })
    expect(gone.status, JSON.stringify(gone.body)).toBeLessThan(300)
  }
  return account
}

/** The same account as a volunteer whom the city has verified. */
export async function volunteer(api: ApiOf, number: number, name = '演示志愿者'): Promise<Account> {
  const account = await stranger(api, number)
  const person = made(
    await api(account).post(me, {
      name,
      phone: `1390000${number}0`,
      ageBand: '18-59',
      place: village,
      kind: 'science',
      consent: true,
      notice: '1',
    }),
  )
  await verify(api, person)
  return account
}

/** What the station does once it has seen the person. */
export const verify = (api: ApiOf, { id, version }: { id: string; version: number }) =>
  step(api('city-operator'), `/api/volunteers/v1/people/${id}/verification`, version)

/** Chooses 金村 in the chooser that is open, by its name. */
export async function choosePlace(page: Page): Promise<void> {
  await page.getByLabel('按名字找').fill('金村')
  await page.getByRole('button', { name: /金村.*范县/ }).first().click()
}

/** Answers Keycloak's own form, which the page has led to. */
export async function answerSignIn(page: Page, account: Account, password: string): Promise<void> {
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
}
