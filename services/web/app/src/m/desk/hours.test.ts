import { describe, expect, it } from 'vitest'
import { Refusal } from '@/api/refusal'
import { approveAll, type LedRecord } from './hours'

const record = (id: string, version = 2) => ({ id, version }) as LedRecord
const three = [record('one'), record('two'), record('three')]
const own = new Refusal(
  409,
  'urn:kepu:problem:service-approval-own-hours',
  '不能确认自己的时长',
  '请另一个人确认。',
)

describe('approving several hours', () => {
  it('goes on where a rule forbids one, and says which and why', async () => {
    const done: string[] = []
    const heard: number[] = []
    const failed = await approveAll(
      three,
      new Map(),
      async ({ id }) => {
        if (id === 'two') throw own
        done.push(id)
      },
      (count) => heard.push(count),
    )
    expect(done).toEqual(['one', 'three'])
    expect(failed).toEqual([{ record: three[1], why: '请另一个人确认。' }])
    expect(heard).toEqual([1, 2, 3])
  })

  it('ends without a connection, and repeats the one that got no answer under its key', async () => {
    const keys = new Map<string, string>()
    const calls: [string, string][] = []
    let away = true
    const one = async ({ id }: LedRecord, key: string) => {
      calls.push([id, key])
      if (id === 'two' && away) throw new Refusal(0, 'urn:kepu:problem:no-answer', 'no answer', '')
    }
    await expect(approveAll(three, keys, one)).rejects.toThrow('no answer')
    expect(calls.map(([id]) => id)).toEqual(['one', 'two'])

    away = false
    expect(await approveAll(three.slice(1), keys, one)).toEqual([])
    expect(calls.map(([id]) => id)).toEqual(['one', 'two', 'two', 'three'])
    expect(calls[2]![1]).toBe(calls[1]![1])
    expect(keys.size).toBe(0)
  })
})
