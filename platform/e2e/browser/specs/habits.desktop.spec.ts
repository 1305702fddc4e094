import { dayAhead, inDialog, listed, named } from '../support/by-hand.ts'
import { password } from '../support/accounts.ts'
import { meeting } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

// What people who sit at a desk take for granted.

const organiser = 'organiser-410900'

test('filters stand in the address: a reload keeps them, a link shows the same, and Back returns to them', async ({ as, api }) => {
  const session = await meeting(api, 1, named('演示：筛选'))
  const page = await as(organiser)
  await page.goto(`/console/sessions?day=${dayAhead(0)}`)
  await page.getByLabel('类型').selectOption({ label: '讲座' })
  await page.getByLabel('状态').selectOption({ label: '已发布' })
  await expect(page).toHaveURL(/kind=lecture/)
  await expect(page).toHaveURL(/status=published/)
  const address = page.url()

  await page.reload()
  await expect(page.getByLabel('类型')).toHaveValue('lecture')
  await expect(page.getByLabel('状态')).toHaveValue('published')
  await (await listed(page, session.title)).click()
  await expect(page.getByRole('heading', { level: 1, name: session.title })).toBeVisible()
  await page.goBack()

  await expect(page).toHaveURL(address)
  await expect(page.getByLabel('类型')).toHaveValue('lecture')
  await listed(page, session.title)
})

test('a whole deed by keyboard: from the menu to an activity that is announced', async ({ as }) => {
  const page = await as(organiser)
  const title = named('演示：只用键盘')
  await page.goto('/console/activities/post')
  await expect(page.getByRole('heading', { level: 1, name: '发布一场活动' })).toBeVisible()
  const focused = (label: string) => page.locator('input, select').and(page.getByLabel(label, { exact: true }))
  const tabTo = async (label: string) => {
    for (let presses = 0; presses < 80; presses++) {
      if (await focused(label).evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${label} is not reached by Tab`)
  }
  await tabTo('什么活动')
  await page.keyboard.type(title)
  await tabTo('类型')
  await page.keyboard.press('ArrowDown')
  await tabTo('地方')
  await page.keyboard.type('金村村委会')
  await expect(page.getByRole('listbox', { name: '地方' }).getByRole('option').first()).toContainText('金村')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(focused('地方')).toHaveValue(/金村/)
  await tabTo('具体地点')
  await page.keyboard.type('村文化广场')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '已经发布' })).toBeVisible()
  await expect(page.getByText(title)).toBeVisible()
})

test('a dialog is left by Escape and gives the focus back, and nothing was done', async ({ as, api }) => {
  const session = await meeting(api, 1, named('演示：不取消'))
  const page = await as(organiser)
  await page.goto(`/console/sessions/${session.id}`)
  const cancel = page.getByRole('main').getByRole('button', { name: '取消这一场' })
  await cancel.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.getByRole('dialog').evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)

  await page.keyboard.press('Escape')

  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(cancel).toBeFocused()
  expect((await api(organiser).get(`/api/events/v1/sessions/${session.id}`)).body.status).toBe('published')
})

test('a form that is refused keeps every word, and a page left half filled asks first', async ({ as }) => {
  // He has one venue, so that nothing is asked of which.
  const page = await as('venue-manager-08')
  await page.goto('/console/openings/new')
  await expect(page.getByLabel('场馆', { exact: true })).not.toHaveValue('')
  await page.getByLabel('标题').fill('演示：没写完的开放日')
  await page.getByLabel('预约方式').selectOption({ label: '须预约' })
  await page.getByRole('main').getByRole('button', { name: '公布开放日' }).click()
  await expect(page.getByLabel('名额', { exact: true })).toBeFocused()
  await expect(page.getByLabel('标题')).toHaveValue('演示：没写完的开放日')

  const asked: string[] = []
  page.once('dialog', (dialog) => (asked.push(dialog.message()), void dialog.dismiss()))
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: '今日' }).click()

  await expect.poll(() => asked).toEqual(['填写的内容还没有保存，确定离开吗？'])
  await expect(page.getByLabel('标题')).toHaveValue('演示：没写完的开放日')
})

test('a deep link without a session leads through signing in and back to the page with its filters', async ({ page }) => {
  const address = '/console/requests?status=accepted&due=over'
  await page.goto(address)
  await page.getByRole('main').getByRole('link', { name: '登录' }).click()
  await page.locator('#username').fill('village-dispatcher-410926100201')
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()

  await expect(page.getByRole('heading', { level: 1, name: '居民点单' })).toBeVisible()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address)
  await expect(page.getByLabel('状态')).toHaveValue('accepted')
  await expect(page.getByLabel('时限')).toHaveValue('over')
})

test('two people change the same session: the second is told, sees what the first did, and loses nothing typed', async ({ as, api }) => {
  const session = await meeting(api, 2, named('演示：两个人改'))
  const [one, other] = [await as(organiser), await as('city-operator')]
  for (const page of [one, other]) {
    await page.goto(`/console/sessions/${session.id}`)
    await page.getByRole('main').getByRole('button', { name: '改人数和岗位' }).click()
    await expect(page.getByRole('dialog').getByLabel('具体地点')).toHaveValue('演示广场')
  }
  await one.getByRole('dialog').getByLabel(/^最多几人/).fill('40')
  await inDialog(one, '改人数和岗位').click()
  await expect(one.getByRole('dialog')).toBeHidden()

  await other.getByRole('dialog').getByLabel('具体地点').fill('演示广场东侧')
  await inDialog(other, '改人数和岗位').click()
  await expect(other.getByRole('dialog').getByText('记录已被他人修改')).toBeVisible()
  await expect(other.getByText('已载入最新内容，您填的还在')).toBeVisible()
  await expect(other.getByRole('dialog').getByLabel('具体地点')).toHaveValue('演示广场东侧')
  await expect(other.getByRole('main').getByText('40', { exact: true })).toBeAttached()
  expect((await api(organiser).get(`/api/events/v1/sessions/${session.id}`)).body.spot).toBe('演示广场')
  await inDialog(other, '改人数和岗位').click()

  await expect(other.getByRole('dialog')).toBeHidden()
  const { body } = await api(organiser).get(`/api/events/v1/sessions/${session.id}`)
  expect(body).toMatchObject({ spot: '演示广场东侧', capacity: 40 })
})

test('a first sending whose answer was lost is told of, and what was changed since can be sent as another one', async ({ as, api }) => {
  const editor = 'editor-1'
  const title = named('演示：回答丢了')
  const page = await as(editor)
  await page.goto('/console/items/new')
  await page.getByLabel('标题').fill(title)
  await page.getByLabel('摘要').fill('演示摘要')
  await page.getByLabel('正文').fill('演示正文')
  const keep = page.getByRole('main').getByRole('button', { name: '存草稿' })
  const drafts = '**/api/content/v1/items'
  // The service stores it; the phone line breaks before its answer comes.
  let first = ''
  await page.route(drafts, async (call) => {
    const answer = await call.fetch()
    first = (await answer.json()).id
    await call.abort('connectionreset')
  })
  await keep.click()
  await expect(page.getByRole('alert')).toContainText('连不上')
  await page.unroute(drafts)

  await page.getByLabel('标题').fill(`${title}，改过`)
  await keep.click()
  await expect(page.getByRole('alert')).toContainText('前一次提交已经办成')
  await expect(page.getByLabel('标题')).toHaveValue(`${title}，改过`)
  await expect(page.getByLabel('正文')).toHaveValue('演示正文')
  await keep.click()

  await expect(page.getByRole('heading', { level: 1, name: `${title}，改过` })).toBeVisible()
  expect(new URL(page.url()).pathname).not.toContain(first)
  const { body } = await api(editor).get(`/api/content/v1/items/${first}`)
  expect(JSON.stringify(body)).toContain(`"${title}"`)
})

test('what the calendar shows is what the list shows, and today is one press away', async ({ as, api }) => {
  const session = await meeting(api, 1, named('演示：日历'))
  const page = await as(organiser)
  await page.goto(`/console/sessions?tab=calendar&on=${dayAhead(60)}`)
  await expect(page.getByRole('link', { name: new RegExp(session.title) })).toHaveCount(0)

  await page.getByRole('button', { name: '今天' }).click()

  await expect(page.getByRole('link', { name: new RegExp(session.title) })).toBeVisible()
  await expect(page.locator('[aria-current="date"]')).toContainText(session.title)
})
