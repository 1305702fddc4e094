import { made, village, volunteer } from '../support/people.ts'
import { meeting } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'
import { booked, openDay, reception } from '../support/venues.ts'

const script = '<img src=x onerror="window.taken=1">'

test('a pairing link that was stolen pairs nothing on another browser, and the page says so', async ({ as, api, browser, baseURL, locale, expectAccessible }) => {
  const session = await meeting(api)
  const leader = await as('organiser-410900')
  await leader.goto(`/m/desk/session/${session.id}/devices`)
  await leader.getByRole('button', { name: '显示配对码' }).click()
  const link = `/m/pair#${(await leader.locator('p.code').textContent())!.trim()}.${session.id}`
  const opened = async () => {
    const context = await browser.newContext({ baseURL, locale })
    const page = await context.newPage()
    await page.goto(link)
    return page
  }
  const paired = await opened()
  await expect(paired.getByText('有效到')).toBeVisible()

  const stolen = await opened()
  await expect(stolen.getByText('配对码不对、已用过或已过一分钟')).toBeVisible()
  await expect(stolen.getByText(session.title)).toHaveCount(0)
  await expectAccessible(stolen)
  // The address of the paired page carries nothing: opened elsewhere it is a browser like any other.
  expect(paired.url()).not.toContain('#')
  await stolen.goto(paired.url())
  await expect(stolen.getByLabel('配对码')).toBeVisible()
  await expect(stolen.getByText('有效到')).toHaveCount(0)
  await paired.context().close()
  await stolen.context().close()
})

test("addresses of somebody else's records and of other places' desks tell nothing but that there is nothing to see", async ({ as, api, expectAccessible }) => {
  const owner = await volunteer(api, 376)
  const venue = await reception(api, 'venue-manager-04')
  const booking = await booked(api, owner, await openDay(api, venue, `演示：别人的 ${Date.now()}`), 2)
  const topic = `演示：别人的点单 ${Date.now()}`
  const request = made(
    await api(owner).post('/api/events/v1/requests', { need: 'complaint', place: village, topic }),
  )
  const session = await meeting(api)
  const page = await as('volunteer-377')

  for (const address of [
    `/m/bookings/${booking.id}`,
    `/m/requests/${request.id}`,
    `/m/requests/${request.id}/change`,
    `/m/desk/session/${session.id}`,
    `/m/desk/attendance/${session.id}`,
    `/m/desk/venue/${venue.id}`,
    `/m/hours/${crypto.randomUUID()}`,
    `/m/inbox/${crypto.randomUUID()}`,
  ]) {
    await page.goto(address)
    await expect(page.getByRole('main').getByRole('alert').first(), address).toBeVisible()
    for (const secret of [booking.code, topic]) await expect(page.getByText(secret), address).toHaveCount(0)
  }
  await expectAccessible(page)
  // Another county's organiser is somebody else, too.
  const county = await as('organiser-410922')
  await county.goto(`/m/desk/session/${session.id}`)
  await expect(county.getByRole('main').getByRole('alert').first()).toBeVisible()
  await expect(county.getByRole('checkbox')).toHaveCount(0)
})

test("script in a person's name and words is text on every page of the phone that shows them", async ({ as, api }) => {
  const name = `演示${script}`
  const account = await volunteer(api, 378, name)
  const session = await meeting(api)
  made(await api(account).post(`/api/volunteers/v1/shifts/${session.shift}/sign-ups`))
  const topic = `演示：${script}`
  const request = made(await api(account).post('/api/events/v1/requests', { need: 'complaint', place: village, topic }))
  const venue = await reception(api, 'venue-manager-04')
  const opening = await openDay(api, venue, `演示 ${script}`)
  const booking = { partySize: 2, group: 'youth', name, phone: `1391${String(Date.now()).slice(-7)}`, consent: true }
  made(await api(venue.manager).post(`/api/venues/v1/opening-bookings/${opening}/others`, booking))

  const own = await as(account)
  const leader = await as('organiser-410900')
  const desk = await as(venue.manager)
  for (const [page, address, text] of [
    [own, '/m/me', name],
    [own, '/m/requests', topic],
    [own, `/m/requests/${request.id}`, topic],
    [own, `/m/o/${opening}`, script],
    [leader, `/m/desk/session/${session.id}`, name],
    [desk, `/m/desk/venue/${venue.id}`, name],
  ] as const) {
    await page.goto(address)
    if (page === desk) await page.getByLabel('哪一场开放').selectOption(opening)
    await expect(page.getByText(text).first(), address).toBeVisible()
    expect(await page.evaluate(() => 'taken' in window), address).toBe(false)
  }
  await own.goto('/m/me/particulars')
  await expect(own.getByLabel('姓名')).toHaveValue(name)
  // What the leader's page says after ticking is written with the name, too.
  await leader.getByRole('checkbox').first().check()
  await leader.getByRole('button', { name: /提交 1 人/ }).click()
  await expect(leader.getByText('已记录 1 人')).toBeAttached()
  expect(await leader.evaluate(() => 'taken' in window)).toBe(false)
})

test('large text and language are chosen once: before signing in, after it, without signal and in a new tab', async ({ page, expectAccessible }) => {
  await page.goto('/m/me')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
  const usual = await size()
  await page.getByLabel('大字').check()
  await expect.poll(size).toBeGreaterThan(usual)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Me')
  await expectAccessible(page)

  for (const address of ['/m/', '/m/library', '/m/sign-in?to=/shifts', '/m/offline-limits']) {
    await page.goto(address)
    expect(await size(), address).toBeGreaterThan(usual)
    await expect(page.locator('html'), address).toHaveAttribute('lang', 'en')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  }
  await page.context().setOffline(true)
  const tab = await page.context().newPage()
  await tab.goto('/m/offline-limits')
  await expect(tab.locator('html')).toHaveAttribute('lang', 'en')
  await expect(tab.getByText('72 hours')).toBeVisible()
})
