import { stack } from '../support/stack.ts'
import { signIn } from '../support/sign-in.ts'
import { password } from '../support/accounts.ts'
import { meeting } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

const evil = 'http://evil.example'
const script = '<img src=x onerror="window.taken = true">'

test('a form of another site changes nothing', async ({ as }) => {
  const page = await as('city-operator')
  await page.route(`${evil}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${stack.web}/api/venues/v1/organisations" enctype="text/plain">
        <input name='{"name":"x","kind":"school","place":"410900000000","a":"' value='"}'></form>
        <script>document.forms[0].submit()</script>`,
    }),
  )

  const answered = page.waitForResponse(`${stack.web}/api/venues/v1/organisations`)
  await page.goto(`${evil}/`).catch(() => undefined)

  expect((await answered).status()).toBe(403)
})

test('no page of ours can be framed', async ({ as }) => {
  const page = await as('city-operator')
  await page.route(`${evil}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${stack.web}/console/"></iframe>` }),
  )

  await page.goto(`${evil}/`)

  await expect.poll(() => page.frames().at(-1)!.url()).not.toContain('/console/')
})

test("another county's person stays unknown, and the page says so", async ({ as, api }) => {
  const { body } = await api('city-operator').get('/api/volunteers/v1/people?place=410926000000&limit=1')
  const page = await as('county-operator-410922')

  await page.goto(`/console/people/${body.items[0].id}`)

  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: '打开个人信息' })).toHaveCount(0)
})

test('script in the name of an activity is text on every page that shows it', async ({ as, api, page }) => {
  const session = await meeting(api, 1, `演示 ${script}`)
  await page.goto(`/m/s/${session.id}`)
  await expect(page.getByText(script).first()).toBeVisible()
  expect(await page.evaluate(() => 'taken' in window)).toBe(false)

  const desk = await as('organiser-410900')
  await desk.goto(`/console/sessions/${session.id}`)

  await expect(desk.getByText(script).first()).toBeVisible()
  expect(await desk.evaluate(() => 'taken' in window)).toBe(false)
})

test('a Markdown text with a link that runs script is refused, and HTML in one is text', async ({ as, api }) => {
  const manuscript = (text: string) => ({
    title: '演示：链接',
    summary: '一句话',
    text,
    language: 'zh-CN',
    themes: [],
    groups: [],
    sources: [],
    media: [],
  })
  const write = (text: string) =>
    api('editor-1').post('/api/content/v1/items', { place: '410900000000', form: 'article', manuscript: manuscript(text) })
  expect((await write('[点这里](javascript:window.taken=1)')).status).toBe(422)
  expect((await write(`正文 ${script}`)).status).toBe(422)
  const made = await write('一 < 二，[来源](https://example.org/)')
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const page = await as('editor-1')

  await page.goto(`/console/items/${made.body.id}`)

  await expect(page.getByText('一 < 二').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '来源' })).toHaveAttribute('href', 'https://example.org/')
})

test('a session that ends while somebody types keeps what was typed, and goes on after signing in again', async ({ page }) => {
  await signIn(page, 'venue-manager-03', '/console/venues/new')
  const name = page.getByLabel('名称', { exact: true })
  await name.fill('演示场馆：还没写完')
  await page.request.post('/session/sign-out', { headers: { 'X-Kepu-App': 'console', Origin: stack.web } })
  await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeVisible()
  // Closed by Escape, it comes again with the next try.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeHidden()
  await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeVisible()

  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: '重新登录' }).click()
  const again = await opened
  await again.locator('#username').fill('venue-manager-03')
  await again.locator('#password').fill(password)
  await again.locator('#kc-login').click()

  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeHidden()
  await expect(name).toHaveValue('演示场馆：还没写完')
  await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()
  // Signed in again, it is the form's own faults that are shown.
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeHidden()
})

test.describe('in the browser of a chat app, which opens no second page,', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50' })

  test('what was typed is there again after signing in again, and only then', async ({ page }) => {
    const asked: string[] = []
    page.on('dialog', (dialog) => (asked.push(dialog.type()), dialog.accept()))
    await signIn(page, 'venue-manager-03', '/console/venues/new')
    const name = page.getByLabel('名称', { exact: true })
    await name.fill('演示场馆：聊天软件里没写完')
    await page.request.post('/session/sign-out', { headers: { 'X-Kepu-App': 'console', Origin: stack.web } })
    await page.getByRole('main').getByRole('button', { name: '登记场馆' }).click()
    await page.getByRole('link', { name: '重新登录' }).click()
    await page.locator('#username').fill('venue-manager-03')
    await page.locator('#password').fill(password)
    await page.locator('#kc-login').click()

    await expect(page).toHaveURL(/\/console\/venues\/new$/)
    await expect(name).toHaveValue('演示场馆：聊天软件里没写完')
    expect(asked).toEqual([])
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('没写完')
  })
})

test('a page left open shows nothing more once somebody signed out, or another account signed in, in another tab', async ({ page, context, expectAccessible }) => {
  await signIn(page, 'venue-manager-03', '/console/venues')
  const other = await context.newPage()
  await other.goto('/console/')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  // Not by the app's own button: only the tab that the other account opens tells.
  await other.request.post('/session/sign-out', { headers: { 'X-Kepu-App': 'console', Origin: stack.web } })
  await signIn(other, 'venue-manager-04', '/console/')

  await expect(page.getByRole('heading', { name: '已登录另一个账号' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: '用现在的账号继续' }).click()
  await expect(page.getByRole('navigation', { name: '菜单' })).toBeVisible()

  await other.locator('summary').last().click()
  await other.getByRole('button', { name: '退出登录', exact: true }).click()

  await expect(page.getByRole('heading', { name: '已在另一个页面退出登录' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test('a call of a page that was opened by another account does nothing', async ({ page, api }) => {
  const sub = await api('venue-manager-03').sub()
  await signIn(page, 'venue-manager-04', '/m/')

  const answer = await page.evaluate(async (account) => {
    const headers = { 'X-Kepu-App': 'm', 'Kepu-Account': account, 'Idempotency-Key': crypto.randomUUID() }
    const sent = await fetch('/api/volunteers/v1/people/me', { method: 'POST', headers, body: '{}' })
    return { status: sent.status, type: ((await sent.json()) as { type: string }).type }
  }, sub)

  expect(answer).toEqual({ status: 409, type: 'urn:kepu:problem:another-account' })
})

/** Places with a number each, in the order of the register; the numbers must be able to tell another order from it. */
function byCode(rows: { place: string; value: number }[]): string[] {
  const codes = rows.map(({ place }) => place).sort()
  const byNumber = [...rows].sort((one, other) => other.value - one.value).map(({ place }) => place)
  expect(byNumber, 'the numbers of this stack tell no order from another').not.toEqual(codes)
  return codes
}

test('places stand in the order of the register, whatever their numbers are', async ({ as, api }) => {
  const CITY = '410900000000'
  const call = api('city-operator')
  const covered = async (place: string) =>
    (await call.get(`/api/volunteers/v1/coverage/science-informant?place=${place}&level=village`)).body.parts
  const counties = await covered(CITY)
  const townships = await covered('410902000000')
  const names = new Map<string, string>([...counties, ...townships].map(({ place, name }) => [place, name]))
  const named = (rows: { place: string; value: number }[]) => byCode(rows).map((code) => names.get(code))
  const page = await as('city-operator')

  await page.goto('/console/coverage?place=410902000000&role=science-informant')
  const tiles = page.getByRole('main').locator('.tile .name')
  await expect(tiles.first()).toBeVisible()
  expect(await tiles.allTextContents()).toEqual(
    named(townships.map(({ place, covered }: any) => ({ place, value: covered }))),
  )

  const target = async (indicator: string) =>
    (await call.get(`/api/metrics/v1/plans/puyang-2024/targets/${indicator}/children?place=${CITY}`)).body
  await page.goto(`/console/plans/puyang-2024/targets/py24-bases-new?place=${CITY}`)
  const rows = page.getByRole('main').getByRole('table', { name: '按地方看' }).locator('tbody tr td:first-child')
  await expect(rows).toHaveCount(counties.length)
  expect((await rows.allTextContents()).map((text) => text.trim())).toEqual(
    named((await target('py24-bases-new')).map(({ place, shown }: any) => ({ place, value: shown.value }))),
  )

  await page.goto(`/console/summary?place=${CITY}`)
  const chiefs = page.getByRole('listitem').filter({ hasText: '三长' }).locator('.where a')
  await expect(chiefs.first()).toBeVisible()
  const lacking = (await target('py24-three-chiefs'))
    .map(({ place, shown }: any) => ({ place, value: shown.of - shown.value }))
    .filter(({ value }: any) => value > 0)
  expect((await chiefs.allTextContents()).map((text) => text.trim().split(' ')[0])).toEqual(named(lacking))
})

test('nothing ranks people or units', async ({ as, page }) => {
  const operator = await as('city-operator')
  for (const [tab, addresses] of [
    [page, ['/m/', '/m/library', '/console/city/410900000000']],
    [
      operator,
      [
        '/console/',
        '/console/figures',
        '/console/coverage',
        '/console/summary',
        '/console/people',
        '/console/records',
        '/console/recognitions',
      ],
    ],
  ] as const) {
    for (const address of addresses) {
      await tab.goto(address)
      await expect(tab.getByRole('heading').first(), address).toBeVisible()
      await expect(tab.getByRole('status').filter({ hasText: '…' }), address).toHaveCount(0)
      await expect(tab.getByText(/排名第|排行榜|第一名|leaderboard|top \d/i), address).toHaveCount(0)
      const numbered = await tab.evaluate(() => {
        const counts = (texts: string[]) => texts.length > 2 && texts.every((text, at) => text === String(at + 1))
        const items = [...document.querySelectorAll('main ol > li')].filter(
          (item) => getComputedStyle(item).display === 'list-item' && getComputedStyle(item).listStyleType !== 'none',
        )
        const columns = [...document.querySelectorAll<HTMLTableElement>('main table')].flatMap((table) => {
          const lines = [...table.tBodies].flatMap((body) => [...body.rows])
          return [...(lines[0]?.cells ?? [])].map((_, at) => lines.map((line) => line.cells[at]?.textContent?.trim() ?? ''))
        })
        return [...items.map((item) => item.textContent), ...columns.filter(counts).map((column) => column.join())]
      })
      expect(numbered, address).toEqual([])
    }
  }
})
