import 'fake-indexeddb/auto'
import { IDBObjectStore } from 'fake-indexeddb'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { i18n, startWords } from '@/words/i18n'
import check from '../check/zh.json'
import DeviceDesk from './DeviceDesk.vue'
import { makeKeys } from './keys'
import { forgetDevice, scans } from './store'
import zh from './zh.json'

const words = async () => ({ default: { 'device/zh.json': zh, 'check/zh.json': check } })
beforeAll(() => startWords({ 'zh-CN': words, en: words }))
beforeEach(forgetDevice)
afterEach(() => vi.restoreAllMocks())

const Camera = defineComponent({
  emits: ['found'],
  setup:
    (_, { slots }) =>
    () =>
      h('div', slots.default?.()),
})
const card = (number: string) => `kc1.demo.${number}.${Date.now()}.c2ln`

it('takes what it said of one card off the screen before it says what became of the next', async () => {
  const { sign, read, readKey } = await makeKeys()
  const validUntil = '2030-01-01T00:00:00+08:00'
  const device = { id: 'd', session: 's', pairedAt: '', validUntil, sign, read, readKey, ahead: 0 }
  const desk = mount(DeviceDesk, {
    props: { device, scans: [], over: false, online: true, cityNow: () => Date.now() },
    global: { plugins: [i18n, createPinia()], stubs: { CameraView: Camera, MSheet: true } },
  })
  const show = async (text: string) => {
    desk.getComponent(Camera).vm.$emit('found', text)
    shown++
    await vi.waitFor(() => expect(desk.emitted('scanned')).toHaveLength(shown))
    await flushPromises()
  }
  let shown = 0
  const said = () => desk.find('[role=alert]')

  await show(card('7QK2M9D4'))
  expect(said().text()).toBe(zh.said.stranger)

  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  let before: boolean | undefined
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    before = said().exists()
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await show(card('8QK2M9D5'))

  expect(before).toBe(false)
  expect(said().text()).toBe(zh.said.unkeptStranger)
  expect(said().classes()).toContain('bad')
  expect((await scans()).map((scan) => scan.unkept)).toEqual([undefined, true])
})
