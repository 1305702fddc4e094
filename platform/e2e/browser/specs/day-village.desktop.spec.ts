import { dayAhead, inDialog, named, type ApiOf } from '../support/by-hand.ts'
import { expect, test, type Page } from '../support/test.ts'

const village = 'village-dispatcher-410926100201'
const resident = 'volunteer-013'
const place = '410926100201'

async function asked(api: ApiOf, topic: string, need = 'food'): Promise<string> {
  const order = { need, place, topic, audienceSize: 30, group: 'farmers', wantedFrom: dayAhead(2), wantedTo: dayAhead(9) }
  const complaint = { need, place, topic }
  const answer = await api(resident).post('/api/events/v1/requests', {
    ...(need === 'complaint' ? complaint : order),
    contactName: '演示联系人',
    contactPhone: '13900000013',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

/** Opens the request as the dispatcher finds it: from today's page, by its words. */
async function open(page: Page, topic: string): Promise<void> {
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: /点单等接单/ }).click()
  await page.getByRole('link', { name: topic }).click()
  await expect(page.getByRole('heading', { level: 1, name: topic })).toBeVisible()
}

test('posts an activity within a minute: six presses and two lines typed', async ({ as, api, expectAccessible }) => {
  const page = await as(village)
  let presses = 0
  page.on('console', (line) => line.text() === 'pressed' && presses++)
  await page.addInitScript(() => addEventListener('click', (event) => event.isTrusted && console.log('pressed'), true))
  const title = named('演示：谷子田间管理')
  await page.goto('/console/')
  const begun = Date.now()

  await page.getByRole('main').getByRole('link', { name: '发布一场活动' }).click()
  await page.getByLabel('什么活动').click()
  await page.keyboard.type(title)
  await page.getByLabel('类型').selectOption({ label: '讲座' })
  await page.getByLabel('具体地点').click()
  await page.keyboard.type('村文化广场')
  await page.getByRole('main').getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已经发布' })).toBeVisible()

  expect(Date.now() - begun).toBeLessThan(60_000)
  // Choosing the kind takes two more, which a test does not press.
  expect(presses + 2).toBeLessThanOrEqual(6)
  await expectAccessible(page)
  await page.getByRole('link', { name: '看这一场' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const session = new URL(page.url()).pathname.split('/').at(-1)!
  expect((await api(village).get(`/api/events/v1/sessions/${session}`)).body).toMatchObject({ status: 'published', place })
})

test('takes a request, learns whom to call, and plans it; the resident hears of both', async ({ as, api, expectAccessible }) => {
  const topic = named('演示：想听合理用药')
  const id = await asked(api, topic)
  const page = await as(village)
  await open(page, topic)
  await expect(page.getByText('联系人和电话只给接单的人看')).toBeVisible()
  await expect(page.getByText('演示联系人')).toHaveCount(0)

  await page.getByRole('main').getByRole('button', { name: '接单', exact: true }).click()
  await inDialog(page, '接单').click()
  await expect(page.getByText('演示联系人')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: '排期' }).click()
  await expect(page.getByLabel('什么活动')).toHaveValue(topic)
  await page.getByLabel('具体地点').fill('村委会会议室')
  await page.getByRole('button', { name: '确定排期' }).click()

  await expect(page.getByText('已排期').first()).toBeVisible()
  await page.getByRole('link', { name: '看安排的场次' }).click()
  await expect(page.getByText('村委会会议室').first()).toBeVisible()
  const { body } = await api(resident).get(`/api/events/v1/requests/${id}`)
  expect(body).toMatchObject({ status: 'scheduled' })
})

test('refuses what it cannot do, and the resident reads the reason and the words', async ({ as, api, expectAccessible }) => {
  const topic = named('演示：想看火箭发射')
  const id = await asked(api, topic)
  const page = await as(village)
  await open(page, topic)
  await page.getByRole('main').getByRole('button', { name: '不予受理' }).click()
  await expect(inDialog(page, '不予受理')).toBeDisabled()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').selectOption({ index: 1 })
  await dialog.getByLabel(/^给居民的说明/).fill('村里办不了，可以去市科技馆看模型。')
  await expectAccessible(page)
  await inDialog(page, '不予受理').click()

  await expect(page.getByText('村里办不了，可以去市科技馆看模型。')).toBeVisible()
  await expect(page.getByText('不予受理').first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '接单' })).toHaveCount(0)
  const { body } = await api(resident).get(`/api/events/v1/requests/${id}`)
  expect(body).toMatchObject({ outcome: 'rejected', answer: '村里办不了，可以去市科技馆看模型。' })
})

test('passes a request up, and then reads in words that the township has it', async ({ as, api }) => {
  const topic = named('演示：想请农技专家')
  await asked(api, topic)
  const page = await as(village)
  await open(page, topic)
  await expect(page.getByText('到时限没人接，自动报到城关镇')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '请上级支持' }).click()
  await inDialog(page, '请上级支持').click()

  await expect(page.getByText('现在由城关镇办理，你可以看，不能改。')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '接单' })).toHaveCount(0)
})

test('answers a complaint in words', async ({ as, api, expectAccessible }) => {
  const topic = named('演示投诉：通知发得太多')
  const id = await asked(api, topic, 'complaint')
  const page = await as(village)
  await open(page, topic)
  await page.getByRole('main').getByRole('button', { name: '接单' }).click()
  await inDialog(page, '接单').click()
  await page.getByRole('main').getByRole('button', { name: '答复' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '答复' }).fill('以后每周只发一次。')
  await expectAccessible(page)
  await inDialog(page, '答复').click()

  await expect(page.getByText('以后每周只发一次。')).toBeVisible()
  await expect(page.getByText('已答复').first()).toBeVisible()
  expect((await api(resident).get(`/api/events/v1/requests/${id}`)).body).toMatchObject({ answer: '以后每周只发一次。' })
})
