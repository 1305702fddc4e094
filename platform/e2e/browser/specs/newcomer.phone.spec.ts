import { readFileSync } from 'node:fs'
import { choosePlace, made, stranger, verify, volunteer } from '../support/people.ts'
import { meeting } from '../support/presence.ts'
import { expect, test, type Page } from '../support/test.ts'

/** What the page hands over as a file, as text. */
async function file(page: Page, button: string): Promise<string> {
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await begun).path(), 'utf8')
}

test('becomes a volunteer with the privacy notice in force, and is told to wait until somebody has verified it', async ({ as, api, expectAccessible }) => {
  const account = await stranger(api, 371)
  const { body: notice } = await api(account).get('/api/volunteers/v1/privacy-notice')
  const session = await meeting(api)
  const page = await as(account)

  await page.goto('/m/me')
  await page.getByRole('link', { name: '成为志愿者' }).click()
  await page.getByLabel('姓名').fill('演示新人')
  await page.getByLabel('手机号').fill('13900003710')
  await page.getByRole('button', { name: /^住在哪里/ }).click()
  await choosePlace(page)
  await expect(page.getByText(`版本 ${notice.version}`)).toBeVisible()
  await expect(page.getByText('不收集身份证号码')).toBeVisible()
  await expect(page.getByRole('button', { name: '提交注册' })).toBeDisabled()
  await page.getByLabel('我已读隐私说明').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: '提交注册' }).click()

  await expect(page.getByText('等待核实')).toBeVisible()
  await expect(page.getByText('核实后会通知您')).toBeVisible()
  await page.goto(`/m/shifts/${session.shift}`)
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await expect(page.getByText('核实后才能报名')).toBeVisible()
  await expectAccessible(page)

  const person = made(await api(account).get('/api/volunteers/v1/people/me'))
  expect(person).toMatchObject({ status: 'applied', notice: notice.version })
  await verify(api, person)
  await page.goto('/m/me')
  await expect(page.getByText('已核实')).toBeVisible()
})

test('takes a shift near home, has it in the calendar and its file, and gives it back', async ({ as, api, expectAccessible }) => {
  const account = await volunteer(api, 372)
  const session = await meeting(api, 2, `演示：村口展览 ${Date.now()}`)
  const page = await as(account)

  await page.goto(`/m/s/${session.id}`)
  await page.getByRole('link', { name: '看看志愿岗位' }).click()
  await page.getByRole('link', { name: session.title }).click()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await expect(page.getByText('已报名')).toBeVisible()
  await expect(page.getByText('还缺 1 人（共 2 人）')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/m/shifts')
  await page.getByRole('link', { name: '我的日历' }).click()
  await expect(page.getByRole('link', { name: session.title })).toContainText('已报名')
  await expectAccessible(page)
  const before = await file(page, '下载日历文件')
  expect(before.replaceAll('\r\n ', '')).toContain(`SUMMARY:${session.title}`)
  expect(before).toContain('STATUS:CONFIRMED')
  expect(before).toContain('BEGIN:VTIMEZONE')

  await page.getByRole('link', { name: session.title }).click()
  await page.getByRole('button', { name: '退出这个岗位' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '退出这个岗位' }).click()
  await expect(page.getByRole('button', { name: '报名', exact: true })).toBeVisible()
  await page.goto('/m/shifts/calendar')
  await expect(page.getByRole('link', { name: session.title })).toContainText('已退出')
  // Taken in again, the file strikes what was given back: it names the same event and says so.
  const after = await file(page, '下载日历文件')
  const uid = /^UID:.*$/m.exec(before)![0]
  expect(after).toContain(uid)
  expect(after).toContain('STATUS:CANCELLED')
})

test('corrects the particulars, takes a copy of all data, and has them deleted', async ({ as, api, expectAccessible }) => {
  const account = await volunteer(api, 373, '演示改名前')
  const page = await as(account)
  await page.goto('/m/me/data')
  await page.getByRole('link', { name: '我的资料' }).click()
  await page.getByLabel('姓名').fill('演示改名后')
  await page.getByLabel('我已读隐私说明').check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('演示改名后')).toBeVisible()

  await page.goto('/m/me/data')
  const copy = JSON.parse(await file(page, '下载我的数据'))
  expect(copy.volunteer.person).toMatchObject({ name: '演示改名后', phone: '13900003730' })
  expect(copy.volunteer).toMatchObject({ shifts: [], services: [], appointments: [] })
  expect(Object.keys(copy)).toEqual(expect.arrayContaining(['bookings', 'attendances', 'requests', 'messages']))
  await expect(page.getByText('已下载到这台设备')).toBeVisible()

  await page.getByRole('button', { name: '退出志愿者，删除资料' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('找不回来')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '删除' })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByLabel('我明白后果').check()
  await dialog.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('已退出，资料已删除')).toBeVisible()

  expect((await api(account).get('/api/volunteers/v1/people/me')).status).toBe(404)
  await page.goto('/m/me')
  await expect(page.getByRole('link', { name: '成为志愿者' })).toBeVisible()
  await expect(page.getByText('演示改名后')).toHaveCount(0)
})
