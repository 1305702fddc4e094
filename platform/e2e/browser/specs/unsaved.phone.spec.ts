import { choosePlace } from '../support/people.ts'
import { meeting, putDown } from '../support/presence.ts'
import { expect, test, type Page } from '../support/test.ts'

/** Answers the next question of the page, and hears it. */
const answering = (page: Page, leave: boolean) =>
  new Promise<string>((heard) =>
    page.once('dialog', async (dialog) => {
      await (leave ? dialog.accept() : dialog.dismiss())
      heard(dialog.message())
    }),
  )

test('asks before a half-typed complaint is lost by a tap on the tab bar, and not once it was sent', async ({ as }) => {
  const page = await as('volunteer-371')
  await page.goto('/m/complaint')
  const words = `演示：没有写完 ${Date.now()}`
  await page.getByLabel('您的意见').fill(words)

  const stay = answering(page, false)
  await page.getByRole('navigation').getByRole('link', { name: '身边' }).click()
  expect(await stay).toContain('还没有提交')
  await expect(page).toHaveURL(/\/m\/complaint$/)
  await expect(page.locator('textarea')).toHaveValue(words)

  const leave = answering(page, true)
  await page.getByRole('navigation').getByRole('link', { name: '身边' }).click()
  await leave
  await expect(page).toHaveURL(/\/m\/$/)

  let asked = 0
  page.on('dialog', (dialog) => (asked++, dialog.accept()))
  await page.goto('/m/complaint')
  await page.getByLabel('您的意见').fill(words)
  await page.getByRole('button', { name: /^关于哪里/ }).click()
  await choosePlace(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page).toHaveURL(/\/m\/requests\/[0-9a-f-]{36}$/)
  await page.getByRole('navigation').getByRole('link', { name: '身边' }).click()
  await expect(page).toHaveURL(/\/m\/$/)
  expect(asked).toBe(0)
})

test('keeps the ticks of a roll call while the other side is looked at, and asks before they are lost', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api, 3)
  const names = await putDown(api, session, 3)
  const page = await as('organiser-410900')
  await page.goto(`/m/desk/session/${session.id}`)
  for (const name of names.slice(0, 2)) await page.getByRole('checkbox', { name }).check()

  await page.getByText('有人离开').click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.getByText('有人来了').click()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)

  // By keyboard the line it stands at is read out.
  const field = page.getByLabel('姓名或序号')
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: `3 ${names[2]}，等待` })).toBeAttached()
  await expectAccessible(page)

  const stay = answering(page, false)
  await page.getByRole('link', { name: '扫志愿者卡' }).click()
  expect(await stay).toContain('还没有提交')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await page.getByRole('button', { name: /提交 2 人/ }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('link', { name: '扫志愿者卡' }).click()
  await expect(page).toHaveURL(/\/scan$/)
})
