import { describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { mount } from '@vue/test-utils'
import { i18n, startWords } from '@/words/i18n'
import type { Numbered, RollLine, Side } from './roll'
import { useRollCall } from './rollCall'
import RollFind from './RollFind.vue'
import { useTicks } from './ticks'
import zh from './zh.json'

// The clients take the browser's fetch when they are made.
const door = vi.hoisted(() => {
  const fetched = vi.fn<(request: Request) => Promise<Response>>()
  vi.stubGlobal('fetch', fetched)
  return fetched
})

const line = (person: string, number = 1): Numbered => ({
  signUp: person,
  person,
  role: 'guide',
  name: person,
  minor: false,
  presence: 'expected',
  number,
})

describe('ticks', () => {
  it('of one side are still there after the other side was looked at', () => {
    const side = ref<Side>('in')
    const ticks = useTicks(side)
    ticks.add(['张三', '李四'])
    side.value = 'out'
    expect([ticks.count.value, ticks.any.value]).toEqual([0, true])
    ticks.toggle('王五')
    side.value = 'in'
    expect(ticks.list.value).toEqual(['张三', '李四'])
    ticks.undo()
    expect(ticks.list.value).toEqual(['张三'])
  })
})

describe('a roll call', () => {
  const asked: { key: string; ticks: { person: string; side: Side }[] }[] = []
  const answers = (refused: string[]) =>
    door.mockImplementation(async (request) => {
      const { ticks } = (await request.json()) as { ticks: { person: string; side: Side }[] }
      asked.push({ key: request.headers.get('Idempotency-Key')!, ticks })
      const problem = 'urn:kepu:problem:checkin-not-active'
      return Response.json({
        answers: ticks.map(({ person }) => ({ person, ...(refused.includes(person) && { problem }) })),
      })
    })

  it('leaves ticked who could not be recorded, and sends them anew as another intention', async () => {
    const side = ref<Side>('in')
    const ticks = useTicks(side)
    const call = useRollCall(
      () => 's',
      side,
      () => [line('张三'), line('李四')] as RollLine[],
      ticks,
    )
    ticks.add(['张三', '李四'])
    answers(['李四'])

    expect(await call.send()).toBe(true)

    expect(ticks.list.value).toEqual(['李四'])
    expect(call.failed.value.map((each) => each.name)).toEqual(['李四'])
    expect(call.said.value).toBe('1')
    answers([])
    await call.send()
    expect(ticks.any.value).toBe(false)
    expect(asked.map(({ ticks: sent }) => sent.map(({ person }) => person))).toEqual([
      ['张三', '李四'],
      ['李四'],
    ])
    expect(new Set(asked.map(({ key }) => key)).size).toBe(2)
  })
})

describe('the field of a roll call', () => {
  const words = async () => ({ default: { 'desk/zh.json': zh } })

  it('reads out the line the arrows stand at and whether it is ticked', async () => {
    await startWords({ 'zh-CN': words, en: words })
    const find = mount(RollFind, {
      props: {
        modelValue: '',
        active: 0,
        lines: [line('张三', 11), line('李四', 12)],
        side: 'in' as const,
        ticked: ['李四'],
        'onUpdate:active': (active: number) => find.setProps({ active }),
      },
      global: { plugins: [i18n] },
      attachTo: document.body,
    })
    const said = () => find.get('[role=status]').text()
    expect(said()).toBe('')
    await find.get('input').trigger('focus')
    expect(said()).toBe(`11 张三，${zh.roll.presence.expected}`)
    await find.get('input').trigger('keydown', { key: 'ArrowDown' })
    await nextTick()
    expect(said()).toBe(`12 李四，${zh.roll.ticked.in}`)
    find.unmount()
  })
})
