import { choosePlace, chooseMoment, dayAhead, inDialog, named, waitTold, type ApiOf } from '../support/by-hand.ts'
import { expect, test, type Page } from '../support/test.ts'

const manager = 'venue-manager-01'
const resident = 'volunteer-011'

/** Publishes an open day by the form; its address says which one it is. */
async function publish(page: Page, title: string, day: string): Promise<string> {
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: '安排开放' }).first().click()
  await page.getByLabel('标题').fill(title)
  await chooseMoment(page, '开始', day, '09:00')
  await chooseMoment(page, '结束', day, '12:00')
  await page.getByLabel('预约方式').selectOption({ label: '须预约' })
  await page.getByLabel('名额', { exact: true }).fill('20')
  await page.getByLabel(/^现场名额/).fill('5')
  await page.getByRole('main').getByRole('button', { name: '公布开放日' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

const book = (api: ApiOf, opening: string) =>
  api(resident).post(`/api/venues/v1/opening-bookings/${opening}`, { partySize: 2 })

test('registers a venue; a form with a fault keeps what was typed; the county lists it and it is among his own', async ({ as, api, expectAccessible }) => {
  const page = await as(manager)
  const name = named('演示科普体验馆')
  const { body: known } = await api(manager).get('/api/venues/v1/organisations?status=active&limit=1')
  await page.goto('/console/venues')
  await page.getByRole('main').getByRole('link', { name: '登记场馆' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登记场馆' })).toBeVisible()
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('主管或主办单位').fill(known.items[0].name)
  await choosePlace(page, '所在地', '清丰县')
  await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('类型')).toBeFocused()
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue(name)
  await expectAccessible(page)

  await page.getByLabel('类型').selectOption({ label: '科技馆' })
  await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('待核对').first()).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const listed = await api('county-operator-410922').call('POST', `/api/venues/v1/venues/${id}/listing`, undefined, {
    'If-Match': '"1"',
    'Idempotency-Key': crypto.randomUUID(),
  })
  expect(listed.status, JSON.stringify(listed.body)).toBe(200)
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name }).click()
  await expect(page.getByText('已公布').first()).toBeVisible()
  await expectAccessible(page)
})

test('publishes an open day, finds it in the calendar, and sees who has booked', async ({ as, api, expectAccessible }) => {
  const page = await as(manager)
  const title = named('演示开放日')
  const opening = await publish(page, title, dayAhead(2))
  const booking = await book(api, opening)
  expect(booking.status, JSON.stringify(booking.body)).toBe(201)
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: '看开放日' }).first().click()

  await page.getByRole('main').getByRole('link', { name: title }).click()

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('cell', { name: booking.body.code })).toBeVisible()
  await expect(page.getByText('本人网上预约')).toBeVisible()
  await expectAccessible(page)
})

test('moves an open day and cancels it; both times who has booked is told', async ({ as, api, expectAccessible }) => {
  const page = await as(manager)
  const title = named('演示开放日')
  const opening = await publish(page, title, dayAhead(3))
  expect((await book(api, opening)).status).toBe(201)
  await page.getByRole('main').getByRole('link', { name: '修改' }).click()
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await chooseMoment(page, '开始', dayAhead(4), '14:00')
  await chooseMoment(page, '结束', dayAhead(4), '17:00')
  await page.getByRole('main').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText(/14:00–17:00/).first()).toBeVisible()
  await waitTold(api(resident), /./, /14:00/)

  await page.getByRole('main').getByRole('button', { name: '取消开放日' }).click()
  await expect(page.getByRole('dialog').getByText('预约的人会收到通知')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('dialog').getByLabel('原因').selectOption({ index: 1 })
  await inDialog(page, '取消开放日').click()

  await expect(page.getByText('已取消').first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '取消开放日' })).toHaveCount(0)
  await waitTold(api(resident), /取消/, /./)
  expect((await api(resident).get(`/api/venues/v1/openings/${opening}`)).body.status).toBe('cancelled')
})

test('names somebody for the desk by the name he signs in with, and takes it back with undo', async ({ as, api }) => {
  const page = await as(manager)
  const colleague = 'volunteer-012'
  const { body: mine } = await api(manager).get('/api/venues/v1/my/venues')
  await page.goto(`/console/venues/${mine[0].id}`)
  const desk = page.locator('section').filter({ has: page.getByRole('heading', { name: '前台', exact: true }) })
  await desk.getByLabel(/^登录名/).fill(colleague)
  await desk.getByRole('button', { name: '查找' }).click()

  await desk.getByRole('button', { name: '指定', exact: true }).click()

  const listed = desk.getByRole('listitem').filter({ hasText: colleague })
  await expect(listed.getByRole('button', { name: '取消指定' })).toBeVisible()
  const his = async () => (await api(colleague).get('/api/venues/v1/my/venues')).body.map(({ id }: { id: string }) => id)
  expect(await his()).toContain(mine[0].id)
  await listed.getByRole('button', { name: '取消指定' }).click()
  await expect(listed).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await listed.getByRole('button', { name: '取消指定' }).click()
  await expect(listed).toHaveCount(0)
  expect(await his()).not.toContain(mine[0].id)
})
