import type { Locator } from '@playwright/test'
import { step } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { booked, openDay, reception } from '../support/venues.ts'

const resident = 'volunteer-375'

test('redeems a booking code once, and says why it refuses one that came, was given back, is of another day or venue', async ({ as, api, expectAccessible }) => {
  const venue = await reception(api, 'venue-manager-05')
  const other = await reception(api, 'venue-manager-06')
  const stamp = Date.now()
  const today = await openDay(api, venue, `演示：接待 ${stamp}`)
  const party = await booked(api, resident, today, 4)
  const again = await openDay(api, venue, `演示：另一场 ${stamp}`, 30)
  const back = await booked(api, resident, again, 2)
  await step(api(resident), `/api/venues/v1/bookings/${back.id}/cancellation`, back.version)
  const later = await booked(api, resident, await openDay(api, venue, `演示：改天 ${stamp}`, 3 * 24 * 60), 2)
  const elsewhere = await booked(api, resident, await openDay(api, other, `演示：别家 ${stamp}`), 2)

  const page = await as(venue.manager)
  await page.goto('/m/desk')
  await page.getByRole('link', { name: venue.name }).click()
  await page.getByLabel('哪一场开放').selectOption({ value: today })
  const say = async (code: string) => {
    await page.getByLabel('预约码', { exact: true }).fill(code)
    await page.getByRole('button', { name: '登记到场' }).click()
  }

  // Typed as people type: in small letters.
  await say(party.code.toLowerCase())
  await expect(page.getByText('已登记 4 人')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: party.code })).toContainText('已到')
  await expectAccessible(page)
  for (const [code, why] of [
    [party.code, '预约码已使用'],
    [back.code, '预约码已使用'],
    [later.code, '场次未开放'],
    [elsewhere.code, '本场馆没有此预约码'],
  ] as const) {
    await say(code)
    await expect(page.getByRole('main').getByRole('alert').first()).toContainText(why)
  }
  await expectAccessible(page)
  expect((await api(resident).get(`/api/venues/v1/bookings/${elsewhere.id}`)).body.status).toBe('held')
})

test('counts a school class and walk-ins by group, and corrects a slip with its reason', async ({ as, api, expectAccessible }) => {
  const venue = await reception(api, 'venue-manager-06')
  await openDay(api, venue, `演示：人头 ${Date.now()}`)
  const page = await as(venue.manager)
  await page.goto(`/m/desk/venue/${venue.id}`)
  const total = page.locator('.figure .value')
  const counted = async (of: Locator) => Number((await of.textContent())!.replace(/\D/g, ''))
  const { body: visits } = await api(venue.manager).get(`/api/venues/v1/venue-visits/${venue.id}?limit=200`)
  const before = visits.items.reduce((sum: number, visit: { heads: number }) => sum + visit.heads, 0)
  await expect.poll(() => counted(total)).toBe(before)
  const youth = page.getByRole('group', { name: '青少年' })
  for (const name of [/\+10$/, /\+10$/, /加一$/]) await youth.getByRole('button', { name }).click()
  await page.getByRole('group', { name: '老年人' }).getByRole('button', { name: /加一$/ }).click()
  await page.getByRole('button', { name: '登记 22 人' }).click()

  await expect.poll(() => counted(total)).toBe(before + 22)
  await expect(page.getByRole('button', { name: '登记 0 人' })).toBeDisabled()
  await page.getByRole('listitem').filter({ hasText: '青少年' }).filter({ hasText: '21' }).first().getByRole('button', { name: '更正' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('spinbutton').first().fill('20')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect.poll(() => counted(total)).toBe(before + 21)
})
