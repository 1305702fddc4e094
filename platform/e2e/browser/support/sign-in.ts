import { expect, type Page } from '@playwright/test'
import { password, type Account } from './accounts.ts'
import { stack } from './stack.ts'

/** Signs in by Keycloak's own form, as a person does, and ends at this page of ours. */
export async function signIn(page: Page, account: Account | (string & {}), to = '/m/', own = password): Promise<void> {
  await page.goto(`/session/sign-in?to=${encodeURIComponent(to)}`)
  await page.locator('#username').fill(account)
  await page.locator('#password').fill(own)
  await page.locator('#kc-login').click()
  await page.waitForURL((url) => url.origin === new URL(stack.web).origin && !url.pathname.startsWith('/session/'))
  expect(await session(page)).toMatchObject({ signedIn: true })
}

/** Fills in Keycloak's form and lands at our page; a first password is replaced by one's own. */
export async function firstSignIn(page: Page, userName: string, first: string, to: string, own = password): Promise<void> {
  await page.goto(`/session/sign-in?to=${encodeURIComponent(to)}`)
  await page.locator('#username').fill(userName)
  await page.locator('#password').fill(first)
  await page.locator('#kc-login').click()
  await page.locator('#password-new').fill(own)
  await page.locator('#password-confirm').fill(own)
  await page.locator('#kc-passwd-update-form [type=submit]').first().click()
  await page.waitForURL((url) => url.origin === new URL(stack.web).origin && !url.pathname.startsWith('/session/'))
}

/** What the door says of the browser's session. */
export async function session(page: Page): Promise<{ signedIn: boolean; name?: string }> {
  const answer = await page.request.get('/session', { headers: { 'X-Kepu-App': 'm' } })
  expect(answer.status()).toBe(200)
  return answer.json()
}
