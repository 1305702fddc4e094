import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { enterable, keyOf, shown, typeOf, type Entered, type Target } from './entry'

const survey = { indicator: 'csl', enters: [{ input: 'value', type: 'percent' }] } as Target
const reach = {
  indicator: 'reach',
  enters: [{ input: 'base', base: 'resident-population', type: 'number' }],
} as Target
const counted = { indicator: 'bases', enters: [] } as unknown as Target

beforeEach(() => setActivePinia(createPinia()))

it('offers only what nobody can count', () => {
  expect(enterable([survey, counted, reach])).toEqual([survey, reach])
  expect(enterable([{ indicator: 'old service' } as Target])).toEqual([])
})

it('keeps a base apart from a value of the same target', () => {
  expect(keyOf(reach.enters![0]!)).toBe('base resident-population')
  expect(keyOf(survey.enters![0]!)).toBe('value')
})

it('reads the type of an entry from its plan', () => {
  const entered = { indicator: 'reach', input: 'base', base: 'resident-population' } as Entered
  expect(typeOf(entered, [survey, reach])).toBe('number')
  expect(typeOf({ ...entered, base: undefined }, [survey, reach])).toBeUndefined()
})

it('shows a percentage as one, and zero as a value', () => {
  expect(shown(12.4, 'percent')).toBe('12.4%')
  expect(shown(0, 'number')).toBe('0')
  expect(shown(undefined, 'number')).toBe('')
})
