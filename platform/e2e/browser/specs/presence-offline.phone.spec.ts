import { codeOf, installed, meeting, presenceOf, queue, scan, volunteerFor } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

test.setTimeout(120_000)

test('checks in in air-plane mode, and is told a grade C to be confirmed once there is a signal', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 210)
  const page = await as(account)
  await installed(page)
  const { code } = await codeOf(api, session.id)

  await page.context().setOffline(true)
  await scan(page, code)
  await expect(page.getByRole('heading', { name: '已存在手机里' })).toBeVisible()
  await expect(page.getByText('1 条签到等待发送')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await expectAccessible(page)
  expect((await presenceOf(api, account, session.id)).in).toBeUndefined()

  await page.context().setOffline(false)
  await expect.poll(() => queue(page)).toEqual({ waiting: 0, answered: 1 })
  await page.goto('/m/pending')
  await expect(page.getByText('证据 C 级')).toBeVisible()
  await expect(page.getByText('还要由负责人确认')).toBeVisible()
  await expectAccessible(page)
  expect((await presenceOf(api, account, session.id)).in).toBeDefined()

  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText('没有待发送的签到')).toBeVisible()
})

test('says at once that a scan is kept where the answer is slow, and shows the answer in its place', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 340)
  const page = await as(account)
  await page.goto('/m/c')
  let letThrough = () => {}
  const slow = new Promise<void>((done) => (letThrough = done))
  await page.route('**/check-ins', async (route) => {
    await slow
    await route.continue()
  })
  const { code } = await codeOf(api, session.id)
  await scan(page, code)
  await expect(page.getByRole('heading', { name: '已存在手机里' })).toBeFocused()
  await expect(page.getByText('正在发送')).toBeVisible()
  await expectAccessible(page)

  letThrough()

  await expect(page.getByRole('heading', { name: '已签到' })).toBeFocused()
  await expect(page.getByText('证据 A 级')).toBeVisible()
  expect(await queue(page)).toEqual({ waiting: 0, answered: 0 })
})

test('keeps no printed code without signal, and says who can help', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 350)
  const page = await as(account)
  await installed(page)
  const { body } = await api('organiser-410900').get(`/api/events/v1/sessions/${session.id}/printed-code`)
  await page.context().setOffline(true)

  await scan(page, body.code)

  await expect(page.getByText('纸质码没有信号时不能用')).toBeVisible()
  await expectAccessible(page)
  expect(await queue(page)).toEqual({ waiting: 0, answered: 0 })
  await page.goto('/m/offline-limits')
  await expect(page.getByText('纸质码：不带时间')).toBeVisible()
})

test('sends both of two pending scans after the tab was killed', async ({ as, api }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 220)
  const page = await as(account)
  await installed(page)
  const { code } = await codeOf(api, session.id)
  await page.context().setOffline(true)
  await scan(page, code)
  await expect(page.getByRole('heading', { name: '已存在手机里' })).toBeVisible()
  await page.getByRole('button', { name: '再扫别的码' }).click()
  await page.getByText('我要走了').click()
  await page.evaluate((hash) => (location.hash = hash), code)
  await expect(page.getByText('2 条签到等待发送')).toBeVisible()

  const context = page.context()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/m/pending')

  await expect.poll(() => queue(again)).toEqual({ waiting: 0, answered: 2 })
  expect(await presenceOf(api, account, session.id)).toMatchObject({ in: expect.any(String), out: expect.any(String) })
})

test('records once what it sent three times because no answer came', async ({ as, api }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 230)
  const page = await as(account)
  await installed(page)
  const { code } = await codeOf(api, session.id)
  let arrived = 0
  await page.context().route('**/late-scans', async (route) => {
    await route.fetch()
    arrived++
    await route.abort()
  })
  await page.context().setOffline(true)
  await scan(page, code)
  await expect(page.getByText('1 条签到等待发送')).toBeVisible()
  await page.context().setOffline(false)
  await page.goto('/m/pending')
  await expect.poll(() => arrived).toBeGreaterThan(0)
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect.poll(() => arrived).toBeGreaterThan(1)
  const first = (await presenceOf(api, account, session.id)).in
  expect(first).toBeDefined()

  await page.context().unrouteAll({ behavior: 'wait' })
  await page.reload()

  // The open page sends by itself; the button is only for those who do not want to wait.
  await expect(page.getByText('证据 C 级')).toBeVisible()
  // Its own first answer, not "recorded before" by somebody else.
  await expect(page.getByText('系统里之前已有记录')).toHaveCount(0)
  expect((await presenceOf(api, account, session.id)).in).toBe(first)
})

test('takes the time of the code where the clock of the phone is an hour wrong', async ({ as, api, city }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 240)
  const page = await as(account)
  await page.clock.install({ time: Date.now() + 3_600_000 })
  await installed(page)
  const { code } = await codeOf(api, session.id)
  await page.context().setOffline(true)
  await scan(page, code)
  await expect(page.getByText('1 条签到等待发送')).toBeVisible()

  await page.context().setOffline(false)

  await expect.poll(() => queue(page)).toEqual({ waiting: 0, answered: 1 })
  const came = (await presenceOf(api, account, session.id)).in
  expect(Math.abs(Date.parse(came!) - city.now().getTime())).toBeLessThan(120_000)
})

test('shows another account that scans wait, and neither shows nor sends them', async ({ as, api }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 250)
  const other = await volunteerFor(api, session, Number(account.slice(-3)) + 1)
  const page = await as(account)
  await installed(page)
  const { code } = await codeOf(api, session.id)
  await page.context().setOffline(true)
  await scan(page, code)
  await expect(page.getByText('1 条签到等待发送')).toBeVisible()

  // The other account's session on the same phone.
  const mine = await page.context().cookies()
  const theirs = await (await as(other)).context().cookies()
  await page.context().clearCookies()
  await page.context().addCookies(theirs)
  await page.context().setOffline(false)
  await page.goto('/m/pending')
  await expect(page.getByText('另一账号的 1 条签到等待发送').first()).toBeVisible()
  await expect(page.getByText(session.title)).toHaveCount(0)
  expect((await presenceOf(api, account, session.id)).in).toBeUndefined()
  expect((await presenceOf(api, other, session.id)).in).toBeUndefined()

  await page.context().clearCookies()
  await page.context().addCookies(mine)
  await page.goto('/m/pending')
  await expect.poll(() => queue(page)).toEqual({ waiting: 0, answered: 1 })
  expect((await presenceOf(api, account, session.id)).in).toBeDefined()
})
