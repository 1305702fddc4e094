import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import design from '@/design/zh.json'
import { i18n, startWords } from '@/words/i18n'
import CPlace from './CPlace.vue'
import ui from './zh.json'

// The clients take the browser's fetch when they are made, so it is replaced before they are imported.
const door = vi.hoisted(() => {
  const door = { answer: (_address: string): unknown => undefined }
  globalThis.fetch = async (request) => Response.json(door.answer((request as Request).url))
  return door
})

const tree = [
  { code: '9', name: '示范县', level: 'county', parents: [] },
  {
    code: '91',
    name: '东镇',
    level: 'township',
    parent: '9',
    parents: [{ code: '9', name: '示范县', level: 'county' }],
  },
  { code: '911', name: '金村', level: 'village', parent: '91', parents: [] },
]

function answer(address: string): unknown {
  const url = new URL(address)
  if (url.pathname.endsWith('/vocabularies/place-level')) return { terms: [] }
  const below = /places\/(\d+)\/children$/.exec(url.pathname)?.[1]
  if (below) return tree.filter((place) => place.parent === below)
  const one = /places\/(\d+)$/.exec(url.pathname)?.[1]
  if (one) return tree.find((place) => place.code === one)
  const name = url.searchParams.get('name')
  if (name) return { items: tree.filter((place) => place.name.includes(name)) }
  return { items: tree.filter((place) => place.code === url.searchParams.get('within')) }
}

beforeEach(async () => {
  vi.useFakeTimers()
  door.answer = answer
  await startWords({ 'zh-CN': async () => ({ default: { 'ui/zh.json': ui, 'design/zh.json': design } }) })
})
afterEach(() => vi.useRealTimers())

const shown = (levels?: string[]) =>
  mount(CPlace, {
    props: { label: '地方', modelValue: '', within: ['9'], levels },
    global: { plugins: [i18n, createPinia()] },
    attachTo: document.body,
  })
const names = (page: ReturnType<typeof shown>) => page.findAll('[role=option] b').map((name) => name.text())
async function press(page: ReturnType<typeof shown>, key: string) {
  await page.find('input').trigger('keydown', { key })
  await flushPromises()
}

it('steps down from where somebody works and back by arrow keys, and takes the place on Enter', async () => {
  const page = shown()
  await page.find('input').trigger('focus')
  await flushPromises()
  expect(names(page)).toEqual(['示范县'])
  await press(page, 'ArrowRight')
  expect(names(page)).toEqual(['东镇'])
  await press(page, 'ArrowRight')
  expect(names(page)).toEqual(['金村'])
  await press(page, 'ArrowLeft')
  expect(names(page)).toEqual(['东镇'])
  await press(page, 'Enter')
  expect(page.emitted('update:modelValue')).toEqual([['91']])
})

it('finds by a part of the name and opens a place whose level may not be chosen', async () => {
  const page = shown(['village'])
  await page.find('input').setValue('东')
  await vi.advanceTimersByTimeAsync(300)
  await flushPromises()
  expect(names(page)).toEqual(['东镇'])
  await press(page, 'Enter')
  expect(page.emitted('update:modelValue')).toBeUndefined()
  expect(names(page)).toEqual(['金村'])
})
