import { describe, expect, it } from 'vitest'
import { canTick, counts, numbered, rest, type RollLine, shown } from './roll'

const line = (name: string, presence: RollLine['presence'], role = 'guide'): RollLine => ({
  signUp: name,
  person: name,
  role,
  name,
  minor: false,
  presence,
  in: presence === 'present' || presence === 'left' ? '2024-09-21T09:00:00+08:00' : undefined,
})
const lines = numbered(
  [
    line('王五', 'expected', 'reception'),
    line('李四', 'late'),
    line('Ann Lee', 'expected'),
    line('陈一', 'present'),
    line('赵六', 'left'),
    line('周七', 'no-show'),
  ],
  'zh-CN',
)

describe('a roll', () => {
  it('keeps one order and numbers, by role and then by name', () => {
    expect(lines.map((each) => each.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(lines.at(-1)?.name).toBe('王五')
    expect(numbered([...lines].reverse(), 'zh-CN')).toEqual(lines)
  })

  it('counts who stands where', () => {
    expect(counts(lines)).toEqual({ todo: 3, present: 1, left: 1, 'no-show': 1, all: 6 })
  })

  it('finds people by part of a name or by their number', () => {
    expect(shown(lines, 'todo', 'lee').map((each) => each.name)).toEqual(['Ann Lee'])
    expect(shown(lines, 'todo', '王').map((each) => each.name)).toEqual(['王五'])
    expect(shown(lines, 'all', '6').map((each) => each.name)).toEqual(['王五'])
    expect(shown(lines, 'present', '')).toHaveLength(1)
  })

  it('puts a whole number before longer ones that begin with it', () => {
    const many = numbered(
      Array.from({ length: 20 }, (_, at) => line(`p${String(at).padStart(2, '0')}`, 'expected')),
      'en',
    )
    expect(shown(many, 'todo', '1')[0]?.number).toBe(1)
    expect(shown(many, 'todo', '1')).toHaveLength(11)
  })

  it('lets nobody leave who has not come, and nobody come twice', () => {
    const [here, late] = [
      lines.find((each) => each.name === '陈一')!,
      lines.find((each) => each.name === '李四')!,
    ]
    expect([canTick(here, 'in'), canTick(here, 'out')]).toEqual([false, true])
    expect([canTick(late, 'in'), canTick(late, 'out')]).toEqual([true, false])
  })

  it('calls the rest those who have not come and were not called absent', () => {
    expect(
      rest(lines)
        .map((each) => each.name)
        .sort(),
    ).toEqual(['Ann Lee', '李四', '王五'].sort())
  })
})
