import { password } from '../support/accounts.ts'
import { answerSignIn, choosePlace, made, step, village } from '../support/people.ts'
import { meeting } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'
import { openDay, reception } from '../support/venues.ts'

const resident = 'volunteer-370'
const dispatcher = `village-dispatcher-${village}` as const

for (const allowed of [true, false]) {
  test(`finds what is on in the village without an account, the location ${allowed ? 'allowed' : 'refused'} and never asked for`, async ({ page, context, api, expectAccessible }) => {
    const session = await meeting(api, 1, `演示：村里的讲座 ${Date.now()}`)
    if (allowed) {
      await context.grantPermissions(['geolocation'])
      await context.setGeolocation({ latitude: 35.76, longitude: 115.03 })
    }
    await page.addInitScript(() => {
      const asked = { count: 0 }
      Object.assign(globalThis, { asked })
      navigator.geolocation.getCurrentPosition = () => void asked.count++
      navigator.geolocation.watchPosition = () => ++asked.count
    })

    await page.goto('/m/')
    await page.getByRole('link', { name: /您住在哪里/ }).click()
    await choosePlace(page)
    await page.getByRole('button', { name: /^今天/ }).click()
    await page.getByRole('link', { name: session.title }).click()

    await expect(page.getByRole('heading', { name: session.title })).toBeVisible()
    await expect(page.getByText('不用报名，按时到场就可以')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: '返回' }).click()
    await expect(page.getByRole('link', { name: session.title })).toBeVisible()
    // The place and the day chosen are there again in a page opened anew.
    await page.reload()
    await expect(page.getByRole('link', { name: /金村.*更改/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^今天/ })).toHaveAttribute('aria-pressed', 'true')
    expect(await page.evaluate(() => (globalThis as unknown as { asked: { count: number } }).asked.count)).toBe(0)
  })
}

test('reads an article in the library without an account', async ({ page, api, expectAccessible }) => {
  const title = `演示：雷雨天的安全 ${Date.now()}`
  const item = made(
    await api('editor-1').post('/api/content/v1/items', {
      place: '410900000000',
      form: 'article',
      manuscript: {
        title,
        summary: '打雷时待在哪里最安全。',
        text: '# 雷雨天的安全\n\n听到雷声就进屋，**不要**站在树下。',
        language: 'zh-CN',
        themes: [],
        groups: [],
        sources: [{ title: '气象科普手册（演示）' }],
      },
    }),
  )
  const path = `/api/content/v1/items/${item.id}`
  await step(api('editor-1'), `${path}/submission`, item.version)
  await step(api('reviewer-1'), `${path}/review`, item.version + 1, { decision: 'approved' })
  await step(api('editor-1'), `${path}/publication`, item.version + 2)

  await page.goto('/m/')
  await page.getByRole('link', { name: '科普文章' }).click()
  await page.getByLabel('找一找').fill(title)
  await page.getByRole('link', { name: title }).click()

  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('听到雷声就进屋')).toBeVisible()
  await expect(page.getByText('气象科普手册（演示）')).toBeVisible()
  await expectAccessible(page)
})

test('books places at an open day after signing in on the way, changes them and gives them back', async ({ page, api, expectAccessible }) => {
  const venue = await reception(api, 'venue-manager-04')
  const title = `演示：开放日 ${Date.now()}`
  await openDay(api, venue, title)

  await page.goto('/m/')
  await page.getByRole('link', { name: '找场馆' }).click()
  await page.getByLabel('按名字找场馆').fill(venue.name)
  await page.getByRole('link', { name: venue.name }).first().click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '登录后预约' }).click()
  await expect(page.getByRole('heading', { name: '登录后可以预约名额' })).toBeVisible()
  // The demonstration registers nobody, and offers nothing that would end at a refusal.
  await expect(page.getByText('演示环境不开放注册')).toBeVisible()
  await page.getByRole('link', { name: '登录', exact: true }).click()
  await answerSignIn(page, resident, password)

  // Signed in, the resident is where the booking was begun.
  await page.getByRole('button', { name: '预约名额' }).click()
  await page.getByRole('button', { name: '多一人' }).click()
  await page.getByRole('button', { name: '多一人' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认预约' }).click()
  await expect(page.getByText('预约有效')).toBeVisible()
  await expect(page.getByRole('img', { name: '预约码' })).toBeVisible()
  await expect(page.getByText('3 人')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '更改人数' }).click()
  await page.getByRole('button', { name: '少一人' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('2 人')).toBeVisible()

  await page.goto('/m/shifts/calendar')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '取消预约' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click()
  await expect(page.getByText('已取消')).toBeVisible()
  await expect(page.getByRole('img', { name: '预约码' })).toHaveCount(0)
})

test('asks for a talk, keeps what was typed when something is missing, and sees who has taken it', async ({ as, api, expectAccessible }) => {
  const page = await as(resident)
  const topic = `演示：请讲小麦病害 ${Date.now()}`
  await page.goto('/m/')
  await page.getByRole('link', { name: '点单请人来讲' }).click()
  await page.getByLabel('想听什么、想解决什么问题').fill(topic)
  await page.getByRole('button', { name: /^在哪里/ }).click()
  await choosePlace(page)
  await page.getByRole('button', { name: '提交点单' }).click()
  // The name of somebody to talk to is missing: it is said at its field, and nothing typed is gone.
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('想听什么、想解决什么问题')).toHaveValue(topic)
  await page.getByLabel('联系人').fill('演示居民')
  await page.getByRole('button', { name: '提交点单' }).click()

  await expect(page.getByText('等待接单')).toBeVisible()
  await expect(page.getByText(/现在在.*金村/)).toBeVisible()
  await expectAccessible(page)
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  await step(api(dispatcher), `/api/events/v1/requests/${id}/acceptance`, 1)
  await page.reload()
  await expect(page.getByText(/金村.*已接单/)).toBeVisible()
})

test('complains without a name, is answered, is told of it and says how it was', async ({ as, api, expectAccessible }) => {
  const page = await as(resident)
  const words = `演示：讲座音响听不清 ${Date.now()}`
  await page.goto('/m/me')
  await page.getByRole('link', { name: '投诉或提意见' }).click()
  await page.getByLabel('您的意见').fill(words)
  await page.getByRole('button', { name: /^关于哪里/ }).click()
  await choosePlace(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByText('等待处理')).toBeVisible()

  const path = `/api/events/v1/requests/${new URL(page.url()).pathname.split('/').at(-1)}`
  await step(api(dispatcher), `${path}/acceptance`, 1)
  const answer = `已换新音响 ${Date.now()}`
  await step(api(dispatcher), `${path}/answer`, 2, { words: answer })

  await page.goto('/m/requests')
  await page.getByRole('link', { name: words }).click()
  await expect(page.getByText(answer)).toBeVisible()
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('4 分（满分 5 分）')).toBeVisible()
  await expectAccessible(page)
  await expect(async () => {
    await page.goto('/m/inbox')
    await expect(page.getByRole('main').getByRole('link').first()).toContainText(/您的投诉已(答复|办结)/, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
})
