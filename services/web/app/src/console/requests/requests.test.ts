import { expect, it } from 'vitest'
import { chain, shownState, type Request } from './requests'

const states = (of: Request) => chain(of).map((step) => `${step.key}:${step.state}`)

it('waits to be taken, and says so in red past its limit', () => {
  expect(states({ status: 'submitted', overdue: false })[1]).toBe('accepted:now')
  expect(states({ status: 'submitted', overdue: true })).toEqual([
    'submitted:done',
    'accepted:late',
    'scheduled:next',
    'delivered:next',
    'rated:next',
  ])
})

it('ends after the refusal and shows no steps that will never come', () => {
  const refused: Request = { status: 'closed', outcome: 'rejected' }
  expect(states(refused)).toEqual(['submitted:done', 'rejected:ended'])
  expect(shownState(refused)).toBe('rejected')
})

it('is done with or without stars', () => {
  expect(states({ status: 'closed', outcome: 'delivered', stars: 5 })).toContain('rated:done')
  expect(states({ status: 'closed', outcome: 'delivered' })).toContain('rated:next')
})
