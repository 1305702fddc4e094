import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import {
  amount,
  counted,
  expectedPart,
  filtered,
  look,
  missing,
  part,
  sections,
  STATES,
  unit,
  type Target,
} from './target'

const target = (over: object): Target =>
  ({ unit: '个', op: 'reach', target: 20, section: '序', shown: {}, judgement: {}, ...over }) as Target

beforeEach(() => setActivePinia(createPinia()))

it('shows additions with what the days that have passed ask for', () => {
  const bases = target({ shown: { value: 12 }, judgement: { state: 'behind', expectedByNow: 14.5 } })
  expect(amount(bases)).toBe('12')
  expect(unit(bases)).toBe('个')
  expect(part(bases)).toBeCloseTo(0.6)
  expect(expectedPart(bases)).toBeCloseTo(0.725)
})

it('shows a coverage as a part of its units and says how many are missing', () => {
  const villages = target({
    unit: '村(社区)覆盖率',
    target: undefined,
    op: 'full-coverage',
    shown: { value: 144, of: 3197, percent: 4.5 },
  })
  expect(amount(villages)).toBe('144 / 3,197')
  expect(unit(villages)).toBe('')
  expect(part(villages)).toBeCloseTo(0.045)
  expect(missing(villages)).toBe(3053)
})

it('measures a share by the percentage the plan asks for, and calls nobody of it missing', () => {
  const reach = target({
    unit: '%',
    target: 90,
    engine: 'share',
    shown: { value: 45, of: 100, percent: 45 },
  })
  expect(part(reach)).toBeCloseTo(0.5)
  expect(missing(reach)).toBeUndefined()
})

it('draws no bar for a ceiling, a rank and what nobody has entered', () => {
  expect(part(target({ op: 'cap', target: 500000, shown: { value: 400000 } }))).toBeUndefined()
  expect(part(target({ op: 'top-tier', target: undefined, shown: { value: 2 } }))).toBeUndefined()
  expect(part(target({ shown: {} }))).toBeUndefined()
  expect(amount(target({ shown: {} }))).toBe('')
})

it('gives every state a sign of its own, so that colour is never the only one', () => {
  expect(new Set(STATES.map((state) => look(state).sign)).size).toBe(STATES.length)
})

it('filters by section and state and counts what is left to do first', () => {
  const targets = [
    target({ section: '序(总体目标); 任务(二)3', judgement: { state: 'reached' } }),
    target({ section: '任务(二)3', judgement: { state: 'behind' } }),
  ]
  expect(sections(targets)).toEqual(['序(总体目标)', '任务(二)3'])
  expect(filtered(targets, '任务(二)3', '')).toHaveLength(2)
  expect(filtered(targets, '任务(二)3', 'behind')).toEqual([targets[1]])
  expect(counted(targets)).toEqual([
    { state: 'behind', count: 1 },
    { state: 'reached', count: 1 },
  ])
})
