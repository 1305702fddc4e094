import type { Response } from '@playwright/test'
import { session } from '../support/sign-in.ts'
import { expect, signIn, test } from '../support/test.ts'

test('what is on is there for everybody, without an account', async ({ page, expectAccessible }) => {
  const answer = await page.goto('/m/')

  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await session(page)).toMatchObject({ signedIn: false })
  await expectAccessible(page)
})

test('a volunteer signs in and out again, and no token reaches the page', async ({ page }) => {
  const answers: { path: string; body: Promise<string> }[] = []
  const hear = (answer: Response) => {
    const path = new URL(answer.url()).pathname
    if ((path === '/session' || path.startsWith('/api/')) && answer.status() < 300)
      answers.push({ path, body: answer.text().catch(() => '') }) // the page was left before all of it had come
  }
  page.on('response', hear)
  await signIn(page, 'volunteer-001', '/m/')
  await expect(page).toHaveURL(/\/m\//)
  for (const address of ['/m/me', '/m/hours', '/m/inbox']) {
    await page.goto(address, { waitUntil: 'networkidle' })
  }

  page.off('response', hear)
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))
  expect(kept).not.toContain('eyJ')
  const read = await Promise.all(answers.map(async ({ path, body }) => ({ path, body: await body })))
  const whole = read.filter(({ body }) => body !== '').map(({ path }) => path)
  expect(whole).toContain('/session')
  expect(whole.filter((path) => path.startsWith('/api/')).length).toBeGreaterThan(2)
  // The head of a JWT, wherever it would stand in an answer.
  expect(read.filter(({ body }) => /eyJ[\w-]{10,}\./.test(body)).map(({ path }) => path)).toEqual([])

  const to = await page.evaluate(async () => {
    const answer = await fetch('/session/sign-out', { method: 'POST', headers: { 'X-Kepu-App': 'm' } })
    return ((await answer.json()) as { to: string }).to
  })
  await page.goto(to)

  expect(await session(page)).toMatchObject({ signedIn: false })
})

test('an account signs in once, and its session is taken along to the next browser', async ({ as }) => {
  await as('city-operator')
  const page = await as('city-operator')

  await page.goto('/console/')

  await expect(page.getByRole('main')).toBeVisible()
  expect(await session(page)).toMatchObject({ signedIn: true })
})
