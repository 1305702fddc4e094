import { describe, expect, it } from 'vitest'
import { landing, reasonFor } from './landing'

describe('after signing in', () => {
  it('comes back to the page that asked', () => {
    expect(landing('/shifts/1?role=guide#x')).toBe('/shifts/1?role=guide#x')
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-in?to=/x', undefined, ['/a']])(
    'goes to an own page where %s was asked for',
    (asked) => expect(landing(asked)).toBe('/me'),
  )

  it('says why, by name or by the page', () => {
    expect(reasonFor('booking', '/o/1')).toBe('booking')
    expect(reasonFor(undefined, '/hours/7')).toBe('hours')
    expect(reasonFor('<b>', '/somewhere')).toBe('other')
  })
})
