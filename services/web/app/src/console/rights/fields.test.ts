import { beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { away } from '@/testing/door'
import { door, openPage } from '@/testing/page'
import design from '@/design/zh.json'
import FirstPassword from './FirstPassword.vue'
import GrantFields from './GrantFields.vue'
import words from './zh.json'

const fields = () => h(GrantFields, { role: '', place: '911' })
const roles = (answer: () => unknown) => {
  door.answer = (address) => (address.pathname.endsWith('/grantable-roles') ? answer() : {})
}
beforeEach(() => getSelection()?.removeAllRanges())

it('says that the roles could not be asked for, and not that there are none', async () => {
  roles(away)
  const { page, press } = await openPage({ render: fields }, '/', '/')
  expect(page.find('[role=alert]').text()).toContain('away')
  expect(page.text()).not.toContain(words.noneHere)

  roles(() => ['editor'])
  await press(design.again)
  expect(page.findAll('option').map((option) => option.attributes('value'))).toContain('editor')
  expect(page.find('[role=alert]').exists()).toBe(false)
  page.unmount()
})

it('says that no role can be given where the service says so', async () => {
  roles(() => [])
  const { page } = await openPage({ render: fields }, '/', '/')
  expect(page.text()).toContain(words.noneHere)
  page.unmount()
})

it('selects the first password where the browser does not let the page copy it', async () => {
  door.answer = () => ({ password: 'four-words' })
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  const password = () => h(FirstPassword, { account: 'a', tag: '"1"' })
  const { page, press, settled } = await openPage({ render: password }, '/', '/')
  await press(words.drawPassword)
  await page
    .findAll('button')
    .findLast((button) => button.text() === words.drawPassword)!
    .trigger('click')
  await settled()
  await press(words.copy)
  expect(page.text()).toContain(words.copyByHand)
  expect(getSelection()?.toString()).toBe('four-words')
  page.unmount()
})
