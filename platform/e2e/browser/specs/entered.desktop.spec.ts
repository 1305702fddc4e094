import { dayAhead } from '../support/by-hand.ts'
import { byMenu } from '../support/console.ts'
import { expect, test } from '../support/test.ts'

test('a value the system cannot count is entered with its document, corrected, and both stay', async ({ as, expectAccessible }) => {
  const page = await as('city-operator')
  await byMenu(page, '录入的数')
  const mark = crypto.randomUUID().slice(0, 8)
  // One value stands for a day: a day long ago, which no other run has taken and nothing is judged by.
  const long = -1000 - Math.floor(Math.random() * 5000)
  await page.getByLabel('目标').selectOption('公民具备科学素质比例增速')
  await page.getByRole('button', { name: '录入一个数' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('目标')).toHaveValue('py24-csl-growth')
  await dialog.getByLabel('数值', { exact: true }).fill('11.5')
  await dialog.getByLabel('截至哪一天的数').fill(dayAhead(long))
  await dialog.getByLabel('来源文件').selectOption('＋ 登记一份新的来源文件')
  await dialog.getByLabel('文件名称').fill(`演示调查报告 ${mark}`)
  await dialog.getByLabel('发文单位').fill('演示调查单位')
  await dialog.getByLabel('文号').fill(`演示〔${mark}〕`)
  await dialog.getByLabel('发文日期').fill(dayAhead(long + 30))
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '录入一个数' }).click()
  await expect(dialog).toBeHidden()

  const row = page.getByRole('row').filter({ hasText: mark })
  await expect(row).toContainText('有效')
  await row.getByRole('button', { name: '更正' }).click()
  await dialog.getByLabel('数值', { exact: true }).fill('11.7')
  await dialog.getByRole('button', { name: '更正' }).click()
  await expect(dialog).toBeHidden()

  await expect(row.filter({ hasText: '有效' })).toContainText('11.7%')
  await expect(row.filter({ hasText: '已更正' })).toContainText('11.5%')
  await page.getByRole('main').getByRole('link', { name: /^来源文件/ }).click()
  await expect(row).toContainText('演示调查单位')
})
