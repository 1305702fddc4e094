import { beforeEach, expect, it } from 'vitest'
import { door, openPage } from '@/testing/page'
import design from '@/design/zh.json'
import PersonNewPage from './PersonNewPage.vue'
import PersonPage from './PersonPage.vue'
import words from './zh.json'

beforeEach(() => {
  door.asked = []
  door.answer = (address) => {
    if (address.pathname.endsWith('/privacy-notice'))
      return { version: '7', text: { zh: '收集什么', en: 'what is collected' } }
    if (address.pathname.endsWith('/people/p1'))
      return { id: 'p1', status: 'verified', place: '911', ageBand: '18-59', hasAccount: false }
    return { id: 'p2', terms: [] }
  }
})
const sent = () => door.asked.find(({ method }) => method === 'POST')?.body

it('begins each dialog with a reason of its own', async () => {
  const { page, press } = await openPage(PersonPage, '/people/:id', '/people/p1')
  await press(words.suspend)
  await page.find('form textarea').setValue('too often away')
  await press(design.no)
  await press(words.erase)
  expect(page.find<HTMLInputElement>('form input').element.value).toBe('')
  page.unmount()
})

it('shows the privacy notice to who registers somebody, and records the version that was agreed to', async () => {
  const { page, settled } = await openPage(PersonNewPage, '/people/new', '/people/new')
  expect(page.text()).toContain(words.toldNotice.replace('{version}', '7'))
  expect(page.find('details').text()).toContain('收集什么')
  await page.find('form').trigger('submit')
  await settled()
  expect(sent()).toMatchObject({ notice: '7' })
  page.unmount()
})

it('records no version for who signed a paper', async () => {
  const { page, settled } = await openPage(PersonNewPage, '/people/new', '/people/new')
  await page.find('input[value=paper]').setValue()
  await page.find('form').trigger('submit')
  await settled()
  expect(sent()).not.toHaveProperty('notice')
  page.unmount()
})
