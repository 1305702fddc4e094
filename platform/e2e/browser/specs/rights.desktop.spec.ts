import { choosePlace } from '../support/by-hand.ts'
import { byMenu, deed, state } from '../support/console.ts'
import { firstSignIn, session, signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

// People and rights: invited, signed in by Keycloak, limited to their place, given more, and taken back.
test.describe.configure({ mode: 'serial' })

const userName = `demo-${Math.random().toString(36).slice(2, 8)}`
const own = 'Kepu-Own-Password-2024'
let account: string

test('an administrator invites somebody, who signs in with the password shown once and sees one county only', async ({ as, page, expectAccessible }) => {
  const desk = await as('city-admin')
  await byMenu(desk, '人员和权限')
  await desk.getByRole('link', { name: '邀请' }).click()
  await desk.getByLabel('用户名', { exact: true }).fill(userName)
  await desk.getByLabel('姓名', { exact: true }).fill('演示新业务员')
  await choosePlace(desk, '地方', '清丰县')
  await desk.getByLabel('角色').selectOption('业务员')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '邀请', exact: true }).click()
  await expect(desk.getByRole('heading', { name: '已建好：演示新业务员' })).toBeVisible()
  await deed(desk, '取一次性密码')
  const password = (await desk.getByRole('main').locator('output').textContent())!
  await expect(desk.getByText('离开这里就再也看不到')).toBeVisible()
  await desk.getByRole('link', { name: '看这个账号' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: '演示新业务员' })).toBeVisible()
  await expect(desk.getByText(password)).toHaveCount(0)
  account = desk.url().split('/').at(-1)!
  await expect(state(desk, '正常')).toBeVisible({ timeout: 20_000 })

  await firstSignIn(page, userName, password, '/console/', own)
  await page.locator('summary').filter({ hasText: '演示新业务员' }).click()
  await expect(page.getByText('业务员 · 濮阳市 · 清丰县')).toBeVisible()
  const menu = page.getByRole('navigation', { name: '菜单' })
  await expect(menu.getByRole('link', { name: '志愿者', exact: true })).toBeVisible()
  await expect(menu.getByRole('link', { name: '重建数字' })).toHaveCount(0)
  await page.goto('/console/people?place=410922000000')
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await page.goto('/console/people?place=410926000000')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('没有此地区的权限')
})

test('a second right is given, and who has what, where and since when stands in the list', async ({ as }) => {
  const desk = await as('city-admin')
  await desk.goto(`/console/rights/${account}`)
  await deed(desk, '给予权限', async (dialog) => {
    await choosePlace(dialog, '地方', '清丰县')
    await dialog.getByLabel('角色').selectOption('活动组织')
  })
  const row = desk.getByRole('row', { name: /活动组织/ })
  await expect(row).toContainText('有效', { timeout: 20_000 })
  await expect(row).toContainText('本人')

  await desk.goto('/console/rights?tab=find')
  await desk.getByLabel('用户名').last().fill(userName)
  await desk.getByRole('button', { name: '搜索' }).click()
  const found = desk.getByRole('listitem').filter({ hasText: userName })
  await expect(found).toContainText(/业务员 · .*清丰县/)
  await expect(found).toContainText(/2024年9月2\d日 起|起/)
})

test('rights are withdrawn with a reason; with the last one the sign-in ends', async ({ as, page }) => {
  await signIn(page, userName, '/console/', own)
  const desk = await as('city-admin')
  await desk.goto(`/console/rights/${account}`)
  for (const role of ['活动组织', '业务员']) {
    await desk.getByRole('row', { name: new RegExp(role) }).getByRole('button', { name: '收回' }).click()
    const dialog = desk.getByRole('dialog')
    await expect(dialog).toContainText('最迟 5 分钟')
    await expect(dialog.getByRole('button', { name: '收回' })).toBeDisabled()
    await dialog.getByLabel('理由').fill(`演示：不再负责（${role}）`)
    await dialog.getByRole('button', { name: '收回' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(desk.getByRole('heading', { name: '收回过的权限' })).toBeVisible()
  await expect(desk.getByText('演示：不再负责（业务员）')).toBeVisible()

  await expect.poll(async () => (await session(page)).signedIn, { timeout: 30_000 }).toBe(false)
  await page.goto('/console/people')
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible()
})

test('a county operator gives nothing beyond the county, and no role above', async ({ as }) => {
  const page = await as('county-operator-410922')
  await page.goto('/console/rights/invite')
  const place = page.getByRole('combobox', { name: '地方', exact: true })
  await place.click()
  await place.fill('范县')
  await expect(page.getByText('没有找到。换一个字试试')).toBeVisible()
  await place.fill('清丰县')
  await page.getByRole('option', { name: /^清丰县/ }).click()
  const roles = page.getByLabel('角色').locator('option')
  await expect(roles.filter({ hasText: '点单调度' })).toHaveCount(1)
  await expect(roles.filter({ hasText: '管理员' })).toHaveCount(0)

  const { account: other } = (await (await page.request.get('/session', { headers: { 'X-Kepu-App': 'console' } })).json()) as { account: string }
  await page.goto(`/console/rights/${other}`)
  await expect(page.getByText('这是您自己的账号')).toBeVisible()
  await expect(page.getByRole('button', { name: '给予权限' })).toHaveCount(0)
})

test('signing out everywhere ends the session in another browser', async ({ page, browser, baseURL }) => {
  await signIn(page, 'editor-3', '/console/')
  const elsewhere = await (await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' })).newPage()
  await signIn(elsewhere, 'editor-3', '/console/')

  await page.locator('header summary').last().click()
  await page.getByRole('button', { name: '在所有设备上退出' }).click()

  await expect.poll(async () => (await session(elsewhere)).signedIn, { timeout: 15_000 }).toBe(false)
  expect(await session(page)).toMatchObject({ signedIn: false })
  await elsewhere.context().close()
})

test('an administrator sees before going live what is there and what is still to be done', async ({ as, api, expectAccessible }) => {
  const villages = await api('city-admin').get('/api/venues/v1/places/410900000000/levels/village/count')
  const page = await as('city-admin')
  await byMenu(page, '上线前检查')

  await expect(page.getByText('演示环境', { exact: false }).first()).toBeVisible()
  const places = page.getByRole('listitem').filter({ hasText: '行政区划导入到村' })
  await expect(places).toContainText(villages.body.count.toLocaleString('zh-CN'))
  await expect(places).toContainText('好了')
  await expect(page.locator('.status').filter({ hasText: '看不到' })).toHaveCount(0)
  await expectAccessible(page)
})
