import { bytesOf, choosePlace, exported, inDialog, named } from '../support/by-hand.ts'
import { byMenu, deed, state } from '../support/console.ts'
import { made } from '../support/people.ts'
import { cameLate, meeting } from '../support/presence.ts'
import { expect, test, type Page } from '../support/test.ts'

// The day of county and city operators: who is real, which hours count, what stood before the platform.

const county = '410922000000'
const operator = 'county-operator-410922'
const digits = (length: number) => String(Math.random()).slice(2, 2 + length)

test('verifies one volunteer found by phone and refuses another with a reason in words', async ({ as, api, expectAccessible }) => {
  const call = api(operator)
  const phones = [`1397${digits(7)}`, `1397${digits(7)}`] as const
  for (const phone of phones) {
    const person = { name: `核验${digits(3)}`, phone, ageBand: '18-59', place: county, kind: 'science', consent: true }
    made(await call.post('/api/volunteers/v1/people', person))
  }
  // Another run may have ended before it gave its right back.
  await call.call('DELETE', `/api/volunteers/v1/places/${county}/station-keepers/${await call.sub()}`)
  const page = await as(operator)
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: /志愿者等核验/ }).click()
  await found(page, phones[0])
  await expect(page.getByText(phones[0])).toHaveCount(0)

  // A right at the place opens no names: whoever keeps its station does, and the operator may name that person.
  await page.getByRole('button', { name: '打开个人信息' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '打开个人信息' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('无权查看')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  const record = page.url()
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '志愿者' }).click()
  await page.getByLabel('登录名、手机号或账号编号').fill(operator)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('button', { name: '指定', exact: true }).click()
  await expect(page.getByText('我自己')).toBeVisible()
  await page.goto(record)
  await deed(page, '打开个人信息')
  await expect(page.getByText(phones[0])).toBeVisible()
  expect(page.url()).not.toContain(phones[0])
  await expectAccessible(page)
  await deed(page, '核实通过')
  await expect(state(page, '已核实')).toBeVisible()

  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '志愿者' }).click()
  await found(page, phones[1])
  await deed(page, '不通过', async (dialog) => {
    await dialog.getByLabel('原因').selectOption('身份未核实')
  })
  await expect(state(page, '未通过')).toBeVisible()
  await expect(page.getByText('身份未核实')).toBeVisible()

  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '志愿者' }).click()
  const self = page.getByRole('listitem').filter({ hasText: '我自己' })
  await self.getByRole('button', { name: '取消指定' }).click()
  await expect(self).toHaveCount(0)
})

/** Looks for one person by the exact number and opens what is found. */
async function found(page: Page, phone: string): Promise<void> {
  await page.getByLabel('电话', { exact: true }).fill(phone)
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('link', { name: /^核/ }).click()
  await expect(page.getByRole('heading', { name: '个人信息' })).toBeVisible()
}

test('is told where a colleague has just verified the same volunteer, and that nothing is left to do', async ({ as, api }) => {
  const person = { name: '演示', ageBand: '18-59', place: county, kind: 'science', consent: true }
  const { id } = made(await api(operator).post('/api/volunteers/v1/people', person))
  const [one, other] = [await as(operator), await as('city-operator')]
  for (const page of [one, other]) {
    await page.goto(`/console/people/${id}`)
    await page.getByRole('main').getByRole('button', { name: '核实通过' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }
  await inDialog(one, '核实通过').click()
  await expect(state(one, '已核实')).toBeVisible()

  await inDialog(other, '核实通过').click()

  await expect(other.getByText('有人刚刚改过这条记录')).toBeVisible()
  await expect(other.getByRole('dialog')).toBeHidden()
  await expect(state(other, '已核实')).toBeVisible()
})

test('confirms the hours of one service, of several at once, and counts those of one not', async ({ as, api, expectAccessible }) => {
  const session = await meeting(api, 4, named('演示：时长确认'))
  await cameLate(api, session, 4, 300)
  const records = `/api/volunteers/v1/sessions/${session.id}/service-records`
  const states = async () => {
    const { items } = made(await api('organiser-410900').get(records))
    return new Map<string, string>(items.map(({ id, status }: { id: string; status: string }) => [id, status]))
  }
  await expect.poll(async () => (await states()).size, { timeout: 20_000 }).toBe(4)
  const [one, two, three, four] = [...(await states()).keys()] as [string, string, string, string]
  const page = await as('county-operator-410926')
  const row = (id: string) => page.getByRole('row').filter({ has: page.locator(`a[href$="/service-records/${id}"]`) })
  await page.goto('/console/')
  await page.getByRole('main').getByRole('link', { name: /服务时长等确认/ }).click()
  await choosePlace(page, '地方', '金村村委会')

  await row(one).getByRole('link').first().click()
  await expect(page.getByText('离线动态码补传').first()).toBeVisible()
  await deed(page, '确认')
  await expect(state(page, '已入账')).toBeVisible()
  await page.goBack()

  await expect(row(one)).toHaveCount(0)
  await row(two).getByRole('checkbox').check()
  await row(three).getByRole('checkbox').check()
  await expect(page.getByText('已选 2 条')).toBeVisible()
  await expectAccessible(page)
  await deed(page, '确认所选')
  await expect(page.getByText('确认了 2 条。')).toBeVisible()
  await expect(row(two)).toHaveCount(0)

  await row(four).getByRole('link').first().click()
  await deed(page, '不计入', async (dialog) => {
    await dialog.getByLabel('原因').selectOption('未达标准')
  })
  await expect(state(page, '不计入')).toBeVisible()
  expect([...(await states())]).toEqual([[one, 'credited'], [two, 'credited'], [three, 'credited'], [four, 'refused']])
})

const base = (key: string, name: string, kind: string) =>
  `演示基地${name}${key},museum,演示单位${name}${key},school,${county},${kind},county,2023-05-01,2026-12-31,,yes`
const person = (key: string, name: string, phone: string) => `导入${name}${key},${phone},18-59,${county},science,yes`
const files = [
  {
    what: 'bases',
    kind: '存量基地和称号',
    header: 'venue,venueKind,organisation,organisationKind,place,kind,level,grantedOn,validTo,number,demonstration',
    good: (key: string) => base(key, '甲', 'science-education-base'),
    bad: (key: string) => base(key, '乙', 'no-such-kind'),
    column: 'kind',
    mended: (key: string) => base(key, '乙', 'science-education-base'),
    known: '已申报或已持有',
  },
  {
    what: 'volunteers',
    kind: '志愿者',
    header: 'name,phone,ageBand,place,kind,consent',
    good: (key: string) => person(key, '甲', `1396${key}1`),
    bad: (key: string) => person(key, '乙', '12'),
    column: 'phone',
    mended: (key: string) => person(key, '乙', `1396${key}2`),
    known: '未重复登记',
  },
]

for (const { what, kind, header, good, bad, column, mended, known } of files) {
  test(`brings in ${what} from a file, mends the row that was refused, and nothing is doubled`, async ({ as, expectAccessible }) => {
    const key = digits(6)
    const page = await as(operator)
    await byMenu(page, '批量导入')
    await page.getByLabel('导入什么').selectOption(kind)
    const empty = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载空表' }).click()
    const { bytes } = await bytesOf(await empty)
    expect(bytes.toString().replace(/[\ufeff"]/g, '')).toContain(header)
    const refused = page.getByRole('table').getByRole('row').nth(1)
    const bring = async (...rows: string[]) => {
      const buffer = Buffer.from([header, ...rows].join('\n') + '\n')
      await deed(page, '导入', async (dialog) => {
        await dialog.getByLabel('表格文件').setInputFiles({ name: 'demo.csv', mimeType: 'text/csv', buffer })
      })
      await expect(page.getByText('成功 1 行')).toBeVisible({ timeout: 20_000 })
      await expect(page.getByText('未通过 1 行')).toBeVisible()
    }

    await bring(good(key), bad(key))
    await expect(refused.getByRole('cell').first()).toHaveText('3')
    await expect(refused).toContainText(column)
    await expectAccessible(page)
    const report = await exported(page, 'CSV')
    expect(report.bytes.toString()).toContain(column)

    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '批量导入' }).click()
    await page.getByLabel('导入什么').selectOption(kind)
    await bring(good(key), mended(key))
    await expect(refused.getByRole('cell').first()).toHaveText('2')
    await expect(refused).toContainText(known)
  })
}
