import { beforeEach, expect, it } from 'vitest'
import { h } from 'vue'
import { openPage } from '@/testing/page'
import { undoable } from '../ui/undo'
import PeopleNamed from './PeopleNamed.vue'
import words from './zh.json'

const who = '0190a1b2-0000-7000-8000-000000000001'
let named: string[]
const people = () =>
  h(PeopleNamed, {
    title: '负责人',
    text: '',
    ask: async () => named.map((account) => ({ account })),
    name: async (account) => named.push(account),
    dismiss: async (account) => (named = named.filter((each) => each !== account)),
  })
beforeEach(() => (named = []))

it('dismisses somebody who was named by mistake, by undoing it', async () => {
  const { page, settled } = await openPage({ render: people }, '/', '/')
  await page.find('input').setValue(who)
  await page.find('form').trigger('submit')
  await settled()
  expect(named).toEqual([who])
  expect(undoable.value?.text).toBe(words.appointed)

  await undoable.value?.undo?.()
  expect(named).toEqual([])
  page.unmount()
})

it('names somebody again who was dismissed by mistake, by undoing it', async () => {
  named = [who]
  const { page, press } = await openPage({ render: people }, '/', '/')
  await press(words.dismiss)
  expect(named).toEqual([])
  expect(undoable.value?.text).toBe(words.dismissed)

  await undoable.value?.undo?.()
  expect(named).toEqual([who])
  page.unmount()
})
