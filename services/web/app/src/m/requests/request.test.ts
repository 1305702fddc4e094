import { describe, expect, it } from 'vitest'
import { changeable, ratable, standing, steps, withdrawable } from './request'

describe('a request', () => {
  it('is scheduled and delivered, where a complaint is answered', () => {
    expect(steps('food')).toContain('scheduled')
    expect(steps('complaint')).toEqual(['submitted', 'accepted', 'answered', 'closed'])
  })

  it('says how it ended where it was not met', () => {
    expect(standing({ status: 'closed', outcome: 'rejected' })).toBe('rejected')
    expect(standing({ status: 'closed', outcome: 'delivered' })).toBe('closed')
    expect(standing({ status: 'accepted' })).toBe('accepted')
  })

  it.each([
    ['submitted', true, true, false],
    ['accepted', false, true, false],
    ['scheduled', false, true, false],
    ['delivered', false, false, true],
    ['answered', false, false, true],
    ['closed', false, false, false],
  ])('that is %s may be changed %s, withdrawn %s, rated %s', (status, change, withdraw, rate) => {
    expect([changeable({ status }), withdrawable({ status }), ratable({ status })]).toEqual([
      change,
      withdraw,
      rate,
    ])
  })
})
