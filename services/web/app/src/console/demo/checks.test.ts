import { expect, it } from 'vitest'
import { modeOutcome, outcomeOf } from './checks'

it('takes nothing for fine that the reader may not see', () => {
  expect(outcomeOf(undefined, () => true)).toBe('unknown')
  expect(modeOutcome(undefined)).toBe('unknown')
})

it('calls a register without rows and a queue with some something to do', () => {
  expect(outcomeOf(0, (count) => count > 0)).toBe('todo')
  expect(outcomeOf(3, (count) => count > 0)).toBe('fine')
  expect(outcomeOf(3, (count) => count === 0)).toBe('todo')
})

it('lets only a production installation go live', () => {
  expect(modeOutcome('production')).toBe('fine')
  expect(modeOutcome('demo')).toBe('todo')
  expect(modeOutcome('development')).toBe('todo')
})
