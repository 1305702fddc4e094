import { expect, it } from 'vitest'
import { chain, headline, shownState, type Request } from './requests'

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

it('answers a complaint in words and promises no session', () => {
  expect(states({ need: 'complaint', status: 'accepted' })).toEqual([
    'submitted:done',
    'accepted:done',
    'answered:now',
    'rated:next',
  ])
  expect(states({ need: 'complaint', status: 'closed', outcome: 'answered' })).toContain('answered:done')
})

it('shows of a long letter its beginning, cutting no letter in two', () => {
  expect(headline({ topic: '想请专家讲小麦病害\n越快越好' })).toBe('想请专家讲小麦病害')
  expect(headline({ topic: '𠮷'.repeat(41) })).toBe(`${'𠮷'.repeat(40)}…`)
})
