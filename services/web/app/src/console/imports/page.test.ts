import { beforeEach, expect, it } from 'vitest'
import { door, openPage } from '@/testing/page'
import CPlace from '../ui/CPlace.vue'
import ImportsPage from './ImportsPage.vue'
import words from './zh.json'

beforeEach(() => {
  door.asked = []
  door.answer = (address) =>
    /places\/\d+$/.test(address.pathname)
      ? { code: address.pathname.split('/').at(-1), name: 'x', level: 'county' }
      : { id: 'i1', items: [], terms: [] }
})
const open = () => openPage(ImportsPage, '/imports', '/imports', [{ role: 'operator', place: '911' }])

it('imports into the place of the dialog, and leaves the list behind it as it is', async () => {
  const { page, router, press, settled } = await open()
  const lists = () =>
    door.asked.filter(({ method, address }) => method === 'GET' && /imports$/.test(address.pathname))
  const before = lists().length
  await press(words.bring)
  page.find('form').findComponent(CPlace).vm.$emit('update:modelValue', '912')
  await settled()
  expect(router.currentRoute.value.query).toEqual({})
  expect(lists()).toHaveLength(before)

  await choose(page)
  await page.find('form').trigger('submit')
  await settled()
  const sent = door.asked.find(({ method }) => method === 'POST')!
  expect(sent.address.searchParams.get('place')).toBe('912')
  page.unmount()
})

it('waits for a file each time the dialog is opened', async () => {
  const { page, press } = await open()
  await press(words.bring)
  await choose(page)
  expect(page.find('button[type=submit]').attributes('disabled')).toBeUndefined()
  await page.find('.el-dialog__headerbtn').trigger('click')
  await press(words.bring)
  expect(page.find('button[type=submit]').attributes('disabled')).toBeDefined()
  page.unmount()
})

async function choose(page: Awaited<ReturnType<typeof open>>['page']) {
  const input = page.find<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [new File(['a'], 'a.csv')] })
  await input.trigger('change')
}
