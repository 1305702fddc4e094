import { byMenu } from '../support/console.ts'
import { codeOf, meeting, volunteerFor } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

// Operators and leaders: how the plan stands, what is counted right now, and from any number down to its record.

test('figures move by themselves when somebody checks in', async ({ as, api }) => {
  const page = await as('city-operator')
  await page.goto('/console/figures?place=410926100201')
  const figure = page.locator('a.figure').filter({ hasText: /签到/ }).first()
  await expect(page.getByText('有变化就更新')).toBeVisible({ timeout: 20_000 })
  const count = async () => Number((await figure.locator('.value').innerText()).replace(/[^\d]/g, ''))
  const before = await count()
  let loaded = 0
  page.on('framenavigated', () => loaded++)

  const session = await meeting(api, 1, '演示：实时数字')
  const account = await volunteerFor(api, session, 345)
  const { code } = await codeOf(api, session.id)
  const scanned = await api(account).post('/api/volunteers/v1/check-ins', { code, phone: crypto.randomUUID() })
  expect(scanned.status, JSON.stringify(scanned.body)).toBeLessThan(300)

  await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(before)
  expect(loaded).toBe(0)
  await figure.click()
  await expect(page.getByRole('heading', { name: '背后的记录' })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
})

test('every target of the plan is judged in words, and one leads from the city to the record behind it', async ({ as, api, expectAccessible }) => {
  const page = await as('city-operator')
  await byMenu(page, '方案和目标')
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
  const cards = page.getByRole('article')
  await expect(cards.first()).toBeVisible()
  const { body } = await api('city-operator').get(`/api/metrics/v1/plans/${page.url().split('/').at(-1)!.split('?')[0]}/targets?place=410900000000`)
  await expect(cards).toHaveCount(body.targets.length)
  await expect(page.locator('article .status')).toHaveCount(body.targets.length)
  for (const words of await page.locator('article .status').allInnerTexts()) expect(words).toMatch(/[\u4e00-\u9fff]{2}/)
  await expectAccessible(page)

  const base = cards.filter({ hasText: /教育基地/ }).first()
  await base.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '背后的记录' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: '打开记录' }).first().click()
  await expect(page).toHaveURL(/\/(recognitions|venues)\//)
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
})

test('coverage tiles lead from the city to a village without anybody, and on to naming somebody', async ({ as, expectAccessible }) => {
  const page = await as('city-operator')
  await byMenu(page, '覆盖和空缺')
  const tiles = page.getByRole('region', { name: '各地' })
  await tiles.getByRole('button', { name: /范县/ }).click()
  await expect(page).toHaveURL(/place=410926000000/)
  await tiles.getByRole('button').filter({ hasText: /镇|乡/ }).first().click()
  await expect(page).toHaveURL(/place=410926\d{6}/)
  await expectAccessible(page)
  await page.getByRole('navigation', { name: '地方', exact: true }).getByRole('link', { name: '濮阳市' }).click()
  await expect(page).toHaveURL(/place=410900000000|coverage$/)
  // Opened anew, because the township's rows stand until the city's have come.
  await page.reload()

  const vacant = page.getByRole('row').nth(1).getByRole('link')
  const village = (await vacant.innerText()).split('\n')[0]!
  await vacant.click()
  await expect(page.getByRole('heading', { level: 1, name: '科普信息员等任命' })).toBeVisible()
  await expect(page.locator('input[role=combobox]').first()).toHaveValue(new RegExp(village.replace(/：.*/, '')))
})

test("the leader's page fits a sheet of paper and names places and units, no person", async ({ as }) => {
  const page = await as('city-operator')
  await page.goto('/console/summary')
  await expect(page.getByRole('heading', { name: /^落后的目标/ })).toBeVisible()

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('navigation', { name: '菜单' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('heading', { name: /^落后的目标/ })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(1)
})
