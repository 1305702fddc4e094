import { step, volunteer } from '../support/people.ts'
import { codeOf, meeting, scan } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

test('sees how the minutes of a service came about, disputes them and reads the answer', async ({ as, api, city, expectAccessible }) => {
  const account = await volunteer(api, 374)
  const session = await meeting(api)
  expect((await api(account).post(`/api/volunteers/v1/shifts/${session.shift}/sign-ups`)).status).toBe(201)
  const page = await as(account)
  await scan(page, (await codeOf(api, session.id)).code)
  await expect(page.getByRole('heading', { name: '已签到' })).toBeVisible()
  // It begins in three minutes: five of them are served.
  await city.moveTo(new Date(city.now().getTime() + 8 * 60_000))
  await scan(page, (await codeOf(api, session.id)).code)
  await page.getByRole('button', { name: '现在签退' }).click()
  await expect(page.getByRole('heading', { name: '已签退' })).toBeVisible()

  await page.goto('/m/me')
  await page.getByRole('link', { name: '我的时长' }).click()
  await expect(page.getByText(/共 [56] 分钟，1 次服务/)).toBeVisible()
  await page.getByRole('button', { name: /动态码签到并签退/ }).click()
  await expect(page.getByText('最可靠')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /引导.*[56]分钟/ }).click()

  await expect(page.getByText('已计入')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '由您自己记录' })).toHaveCount(2)
  await page.getByRole('button', { name: '时长不对？提出申诉' }).click()
  await page.getByLabel('哪里不对').fill('演示：我早到了半小时布置展板')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('申诉处理中')).toBeVisible()
  await expect(page.getByText('有人正在核对')).toBeVisible()

  const record = new URL(page.url()).pathname.split('/').at(-1)!
  const path = `/api/volunteers/v1/service-records/${record}`
  const { body } = await api('city-operator').get(path)
  const answer = '演示：开始时间以前的准备不计'
  await step(api('city-operator'), `${path}/disputes/answer`, body.version, { words: answer })
  await page.reload()
  await expect(page.getByText('核对后保留原来的时长')).toBeVisible()
  await expect(page.getByText(answer)).toBeVisible()
  await expectAccessible(page)

  await expect(async () => {
    await page.goto('/m/inbox')
    await expect(page.getByRole('main').getByRole('link').first()).toContainText(/您的申诉已有答复/, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})
