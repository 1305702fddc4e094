import type { Account } from '../support/accounts.ts'
import { cameLate, meeting, putDown } from '../support/presence.ts'
import { expect, test } from '../support/test.ts'

test.setTimeout(120_000)

const leader: Account = 'volunteer-395'

test('lets the leader of a session see how hours came about, confirm several, refuse one and fill one in', async ({ as, api, city, expectAccessible }) => {
  const session = await meeting(api, 6)
  const path = `/api/volunteers/v1/sessions/${session.id}`
  const named = await api('organiser-410900').post(`${path}/leaders`, { account: await api(leader).sub() })
  expect(named.status).toBeLessThan(300)
  const [forgotten] = await putDown(api, session, 1)
  await cameLate(api, session, 3, 330)

  const page = await as(leader)
  await page.goto(`/m/desk/session/${session.id}`)
  await page.getByRole('link', { name: '确认时长' }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(3)
  await page.getByRole('button', { name: '怎么来的' }).first().click()
  await expect(page.getByText('离线动态码补传').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: '不计入' }).first().click()
  const refusing = page.getByRole('dialog')
  await refusing.getByLabel('原因').selectOption('身份未核实')
  await expectAccessible(page)
  await refusing.getByRole('button', { name: '不计入' }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(2)

  await page.getByRole('button', { name: '全选 2 条' }).click()
  await page.getByRole('button', { name: '确认 2 条时长' }).click()
  await expect(page.getByText('已确认 2 条')).toBeVisible()
  await expect(page.getByText('没有等待确认的时长')).toBeVisible()

  await page.getByRole('button', { name: '补录没有签到的人' }).click()
  const filling = page.getByRole('dialog')
  await filling.getByLabel('补录谁').selectOption(forgotten!)
  await filling.getByLabel('实际到场').fill(clock(-10))
  await filling.getByLabel('实际离开').fill(clock(-5))
  const paper = { name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%demo\n') }
  await filling.getByLabel('材料').setInputFiles(paper)
  await filling.getByLabel('原因').selectOption('人员有误')
  await expectAccessible(page)
  await filling.getByRole('button', { name: '提交补录' }).click()
  await expect(page.getByText('要等另一个人确认')).toBeVisible()

  // Who filled it in is not who approves it; the page says so and keeps it.
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '确认 1 条时长' }).click()
  await expect(page.getByRole('heading', { name: '这些没有确认' })).toBeVisible()

  const { body } = await api(leader).get(`${path}/service-records`)
  const found = body.items.map(({ status, grade }: { status: string; grade: string }) => `${status} ${grade}`)
  expect(found.sort()).toEqual(['credited C', 'credited C', 'refused C', 'waiting D'])

  function clock(ahead: number): string {
    return new Date(city.now().getTime() + (ahead + 8 * 60) * 60_000).toISOString().slice(11, 16)
  }
})
