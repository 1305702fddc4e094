import { codeOf, meeting, presenceOf, scan, volunteerFor } from '../support/presence.ts'
import { expect, test, type Page } from '../support/test.ts'

test.setTimeout(120_000)

/** A browser whose databases do not open: it opens an older version of one it has, which it refuses by an event. */
const breakStorage = (page: Page) =>
  page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function () {
      open.call(this, 'kepu-broken', 2)
      return open.call(this, 'kepu-broken', 1)
    }
  })

test('opens on a phone that can store nothing, without and with an account, and says what that means', async ({ page, as, expectAccessible }) => {
  await breakStorage(page)
  for (const address of ['/m/', '/m/library', '/m/venues', '/m/help', '/m/sign-in', '/m/pair']) {
    await page.goto(address)
    await expect(page.getByRole('main'), address).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible()
  }
  await expect(page.getByText('这个浏览器什么都存不下，不能当签到设备')).toBeVisible()
  await page.goto('/m/ready')
  const keeps = page.getByRole('listitem').filter({ hasText: '能存下扫码' })
  await expect(keeps).toContainText('还没好')
  await expect(keeps).toContainText('没有信号请负责人点名')
  await expectAccessible(page)

  const own = await as('volunteer-001')
  await own.goto('/m/ready')
  await expect(own.getByRole('listitem').filter({ hasText: '能存下扫码' })).toContainText('好了')
  await breakStorage(own)
  await own.goto('/m/me')
  await expect(own.getByRole('link', { name: '我的志愿者卡' })).toBeVisible()
})

test('checks in where the phone cannot store the scan, and says so where no answer comes', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api)
  const account = await volunteerFor(api, session, 380)
  const page = await as(account)
  await breakStorage(page)

  await scan(page, (await codeOf(api, session.id)).code)
  await expect(page.getByRole('heading', { name: '已签到' })).toBeVisible()
  await expect(page.getByText('证据 A 级')).toBeVisible()
  expect((await presenceOf(api, account, session.id)).in).toBeDefined()

  await page.getByRole('button', { name: '再扫别的码' }).click()
  await page.getByText('我要走了').click()
  const { code } = await codeOf(api, session.id)
  await page.context().setOffline(true)
  await page.evaluate((hash) => (location.hash = hash), code)
  await expect(page.getByRole('heading', { name: '这部手机没能存下扫码' })).toBeFocused()
  await expect(page.getByText('等不到结果请负责人点名')).toBeVisible()
  await expectAccessible(page)
  expect((await presenceOf(api, account, session.id)).out).toBeUndefined()

  // As long as the page is open, it is sent.
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: '已签退' })).toBeVisible()
  expect((await presenceOf(api, account, session.id)).out).toBeDefined()
})
