import { expect, it } from 'vitest'
import { maskedName } from './arrivals'
import { leftOfStep } from './code'

it('shows how much of the thirty seconds is left, and never more or less than there is', () => {
  expect(leftOfStep(30_000, 0)).toBe(1)
  expect(leftOfStep(30_000, 15_000)).toBe(0.5)
  expect(leftOfStep(30_000, 31_000)).toBe(0)
  expect(leftOfStep(90_000, 0)).toBe(1)
})

it('shows of a name on a wall only its first letter, rare surnames included', () => {
  expect(maskedName('张三丰')).toBe('张**')
  expect(maskedName('𠮷野')).toBe('𠮷*')
  expect(maskedName('李*')).toBe('李*')
  expect(maskedName('')).toBe('*')
})
