import { choosePlace, inDialog, listed, named } from '../support/by-hand.ts'
import { byMenu, deed, state } from '../support/console.ts'
import { made, village } from '../support/people.ts'
import { firstSignIn } from '../support/sign-in.ts'
import { expect, test, type Page } from '../support/test.ts'

// One item from the first word to its withdrawal, by the hands of those who write, review and read.
test.describe.configure({ mode: 'serial' })

const phone = { width: 390, height: 844 }
const reader = 'volunteer-379'
const title = named('演示：饭前为什么要洗手')
const pack = `${title}（包）`
const back = '请写明二十秒的出处。'
let item: string

/** Opens the item from today's page, where it waits. */
async function open(page: Page, waits: RegExp): Promise<void> {
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: waits }).click()
  await (await listed(page, title)).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('an editor writes with a preview, a source and a picture, and sends it to review', async ({ as, expectAccessible }) => {
  const page = await as('editor-1')
  await byMenu(page, '科普内容')
  await page.getByRole('main').getByRole('link', { name: '写一篇' }).click()
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel('摘要', { exact: true }).fill('手上看不见的细菌，用肥皂洗二十秒就能去掉大半。')
  await page.getByLabel('正文', { exact: true }).fill('# 看不见的细菌\n\n- 用肥皂\n- 洗够 **二十秒**')
  await page.getByRole('button', { name: '看效果' }).click()
  await expect(page.getByRole('heading', { name: '看不见的细菌' })).toBeVisible()
  await expect(page.getByRole('main').getByText('二十秒', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '加一个来源' }).click()
  await page.getByLabel('来源名称').fill('卫生知识手册（演示）')
  await page.getByRole('button', { name: '加一个图片、声音或视频' }).click()
  await page.getByLabel('网址（https）').fill('http://example.org/hands.png')
  await page.getByLabel('画面或声音里是什么').fill('七步洗手法（演示）')

  // An address that is not safe is refused at its field, and nothing typed is lost.
  await page.getByRole('button', { name: '存草稿' }).click()
  await expect(page.getByLabel('网址（https）')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('网址（https）').fill('https://example.org/hands.png')
  await page.getByRole('button', { name: '存草稿' }).click()

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('link', { name: '图片 七步洗手法（演示）' })).toHaveAttribute('href', 'https://example.org/hands.png')
  item = new URL(page.url()).pathname.split('/').at(-1)!
  await deed(page, '送审')
  await expect(state(page, '待审核')).toBeVisible()
  await expect(page.getByRole('button', { name: '审核', exact: true })).toHaveCount(0)
})

test('a reviewer finds it in the queue and sends it back with a reason', async ({ as, expectAccessible }) => {
  const page = await as('reviewer-1')
  await open(page, /内容等审核/)
  await deed(page, '审核', async (dialog) => {
    await dialog.getByLabel('审核结论').selectOption('退回修改')
    await dialog.getByLabel('原因', { exact: true }).selectOption('缺少来源')
    await dialog.getByLabel('说明', { exact: true }).fill(back)
    await expectAccessible(page)
  })

  await expect(state(page, '草稿')).toBeVisible()
  await expect(page.getByText(back)).toBeVisible()
})

test('the editor sees why, mends it and sends it again, and the reviewer approves', async ({ as }) => {
  const page = await as('editor-1')
  await open(page, /内容退回，等修改/)
  await expect(page.getByText(back)).toBeVisible()
  const mend = async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '加一个来源' }).click()
    await dialog.getByLabel('来源名称').nth(1).fill('洗手时间的研究（演示）')
    await dialog.getByLabel(/^网址 /).nth(1).fill('https://example.org/twenty-seconds')
  }
  await deed(page, '继续写', mend, '存草稿')
  await deed(page, '送审')
  await expect(state(page, '待审核')).toBeVisible()

  const desk = await as('reviewer-1')
  await open(desk, /内容等审核/)
  await deed(desk, '审核')
  await expect(state(desk, '待发布')).toBeVisible()
})

test('whoever wrote it may not review it, even with both rights, and is told why', async ({ api, page }) => {
  const admin = api('city-admin')
  const userName = `demo-both-${crypto.randomUUID().slice(0, 8)}`
  const grants = ['editor', 'reviewer'].map((role) => ({ role, place: '410900000000' }))
  const invited = await admin.post('/api/venues/v1/accounts', { userName, displayName: '演示编辑兼审核', grants })
  const account = `/api/venues/v1/accounts/${made(invited).account}`
  const { password } = made(await admin.put(`${account}/initial-password`, undefined, invited.version!))
  await expect.poll(async () => (await admin.get(account)).body.beingApplied ?? false, { timeout: 20_000 }).toBe(false)
  await firstSignIn(page, userName, password, '/console/items/new')
  await page.getByLabel('标题', { exact: true }).fill(named('演示：自己审自己'))
  await page.getByLabel('摘要', { exact: true }).fill('一句话')
  await page.getByLabel('正文', { exact: true }).fill('正文')
  await page.getByRole('button', { name: '存草稿' }).click()
  await deed(page, '送审')

  await page.getByRole('button', { name: '审核', exact: true }).click()
  await inDialog(page, '审核').click()

  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('您参与编写了该版本，不能审核它')
})

test('published and packed, it is pushed after who and how many stood beside it', async ({ as, api, city }) => {
  // Whoever reads wants pushes of the village, and is asleep at another time of the day.
  const hour = (ahead: number) => new Date(city.now().getTime() + (ahead + 8) * 3_600_000).toISOString().slice(11, 16)
  const subscription = '/api/content/v1/subscriptions/me'
  const { version } = await api(reader).get(subscription)
  const wish = { places: [village], groups: [], muted: [], quiet: { from: hour(11), to: hour(12) }, byGroup: false }
  made(await api(reader).call('PUT', subscription, wish, version ? { 'If-Match': version } : {}))
  const page = await as('editor-1')
  await open(page, /内容审核通过，等发布/)
  await deed(page, '发布')
  await expect(state(page, '已发布')).toBeVisible()

  await page.getByRole('link', { name: '做成资源包' }).click()
  await page.getByLabel('名称', { exact: true }).fill(pack)
  await page.getByLabel('一句话介绍').fill('洗手二十秒。')
  await expect(page.getByRole('checkbox', { name: title })).toBeChecked()
  await page.getByRole('group', { name: '重点人群' }).getByText('农民', { exact: true }).click()
  await page.getByRole('button', { name: '做一个资源包' }).click()
  await expect(state(page, '可推送')).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: '推送', exact: true }).click()
  await choosePlace(page, '地方', '金村村委会')
  const reach = made(await api('editor-1').get(`/api/content/v1/pushes/audience?places=${village}`))
  expect(reach.recipients).toBeGreaterThan(0)
  await expect(page.getByText(`${reach.recipients} 人`, { exact: true })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '推送', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(`金村村委会的 ${reach.recipients} 人`)
  await inDialog(page, '推送').click()

  await expect(page.getByRole('heading', { level: 1, name: pack })).toBeVisible()
  await expect(state(page, '已推送')).toBeVisible({ timeout: 30_000 })
})

test('residents read it on the phone, in what is pushed to them and in the library, until it is withdrawn', async ({ as, page }) => {
  const search = async () => {
    await page.goto('/m/library')
    await page.getByLabel('找一找').fill(title)
  }
  await page.setViewportSize(phone)
  await search()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { name: '看不见的细菌' })).toBeVisible()
  await expect(page.getByRole('link', { name: '洗手时间的研究（演示）' })).toHaveAttribute('href', 'https://example.org/twenty-seconds')
  await expect(page.getByRole('link', { name: /七步洗手法/ })).toHaveAttribute('href', 'https://example.org/hands.png')
  const mine = await as(reader)
  await mine.setViewportSize(phone)
  await mine.goto('/m/inbox')
  await mine.getByRole('link', { name: pack }).click()
  await expect(mine.getByRole('heading', { name: '点开阅读' })).toBeVisible()
  await expect(mine.getByRole('main')).toContainText('洗手二十秒。')
  await mine.getByRole('link', { name: title }).click()
  await expect(mine.getByRole('heading', { name: '看不见的细菌' })).toBeVisible()

  const desk = await as('editor-1')
  await desk.goto(`/console/items/${item}`)
  await deed(desk, '撤回', async (dialog) => {
    await dialog.getByLabel('原因', { exact: true }).selectOption('内容过期')
    await dialog.getByLabel('说明', { exact: true }).fill('演示结束。')
  })

  await expect(state(desk, '已撤回')).toBeVisible()
  await search()
  await expect(page.getByText('没有找到')).toBeVisible()
})
