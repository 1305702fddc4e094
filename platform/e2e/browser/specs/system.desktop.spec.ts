import { byMenu, deed, state } from '../support/console.ts'
import { produce } from '../support/kafka.ts'
import { city } from '../support/city.ts'
import { expect, test } from '../support/test.ts'

// What went wrong: for whoever runs the installation.

test('an event no service can read is parked, replayed in vain, and discarded with a reason that is kept', async ({ as, expectAccessible }) => {
  const [event, record] = [crypto.randomUUID(), crypto.randomUUID()]
  const time = city.now().toISOString()
  const headers = {
    ce_specversion: '1.0',
    ce_id: event,
    ce_source: '/services/events',
    ce_type: 'org.kepu.events.attendance.recorded.v1',
    ce_time: time,
    ce_subject: record,
    ce_sequence: '0000000000000000001',
    ce_recordedtime: new Date().toISOString(),
    'content-type': 'application/json',
  }
  await produce('kepu.events.attendance', record, headers, JSON.stringify({ session: record, fact: { kind: 'attendance' } }))
  const page = await as('city-admin')
  await byMenu(page, '搁置事件')
  const mine = page.getByRole('row').filter({ has: page.locator(`a[href*="/parked/metrics/"]`) }).filter({ hasText: record })
  await expect(async () => {
    await page.reload()
    await expect(mine).toHaveCount(1, { timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
  await page.getByLabel('服务').selectOption('数字')
  await page.getByLabel('事件类型').selectOption({ label: 'org.kepu.events.attendance.recorded.v1' })
  await expect(page).toHaveURL(/service=metrics/)
  await expectAccessible(page)

  await mine.getByRole('link').first().click()
  await expect(state(page, '等人处理')).toBeVisible()
  await page.getByRole('button', { name: '重放', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '重放', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('重放过几次').locator('..')).toContainText('1')

  await deed(page, '放弃', async (dialog) => {
    await expect(dialog.getByRole('button', { name: '放弃' })).toBeDisabled()
    await dialog.getByLabel('理由').fill('演示：没有内容，不再处理')
  })
  await expect(state(page, '已放弃')).toBeVisible()
})
