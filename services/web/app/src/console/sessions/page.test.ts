import { afterEach, expect, it, vi } from 'vitest'
import { door, openPage } from '@/testing/page'
import ui from '../ui/zh.json'
import SessionPage from './SessionPage.vue'
import words from './zh.json'

const hour = 3_600_000
const session = {
  id: 's1',
  version: 1,
  activityId: 'a1',
  status: 'published',
  place: '911',
  spot: '广场',
  startsAt: new Date(Date.now() - hour).toISOString(),
  endsAt: new Date(Date.now() + hour).toISOString(),
}
let recorded: { nonce: string }[]
const roll = async (request: Request) => {
  if (request.method === 'GET') return { items: [] }
  recorded = ((await request.json()) as { rows: { nonce: string }[] }).rows
  const problem = 'urn:kepu:problem:idempotency-key-reused'
  return { answers: recorded.map(({ nonce }) => ({ nonce, already: false, problem })) }
}
const answer = (address: URL, request: Request) => {
  if (address.pathname.endsWith('/roll')) return roll(request)
  if (address.pathname.endsWith('/sessions/s1')) return session
  if (address.pathname.endsWith('/shifts')) return []
  return {}
}

afterEach(() => vi.unstubAllGlobals())

it('keeps a roll that is being typed while another part is looked at, and asks before it is left behind', async () => {
  const asked: string[] = []
  vi.stubGlobal('confirm', (text: string) => !asked.push(text))
  door.answer = answer
  const { page, router, settled } = await openPage(SessionPage, '/sessions/:id', '/sessions/s1?tab=roll')
  await page.find('tbody input').setValue('示例甲')
  await router.push('/sessions/s1')
  await settled()
  expect(page.find('tbody input').exists()).toBe(false)
  await router.push('/sessions/s1?tab=roll')
  await settled()
  expect(page.find<HTMLInputElement>('tbody input').element.value).toBe('示例甲')
  expect(asked).toEqual([])

  await router.push('/sessions')
  expect(asked).toEqual([ui.leave])
  expect(router.currentRoute.value.path).toBe('/sessions/s1')
  page.unmount()
})

it('says why a row of the roll was refused, and sends it as another one once it was changed', async () => {
  door.answer = answer
  const { page, press } = await openPage(SessionPage, '/sessions/:id', '/sessions/s1?tab=roll')
  const send = words.rollSend.replace('{count}', '1')
  await page.find('tbody input').setValue('示例甲')
  await press(send)
  const first = recorded[0]!.nonce
  expect(page.find('tbody [role=alert]').text()).toBe(words.refusedBefore)

  await page.find('tbody input').setValue('示例乙')
  await press(send)
  expect(recorded[0]!.nonce).not.toBe(first)
  page.unmount()
})
