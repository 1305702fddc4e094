import { describe, expect, it } from 'vitest'
import { byGrade, lines, type LedgerEntry } from './hours'

const entry = (record: string, kind: string, minutes: number, grade: 'A' | 'B' = 'A', day = '2024-09-21') =>
  ({ record, kind, minutes, grade, day }) as LedgerEntry

describe('my hours', () => {
  const corrected = [
    entry('one', 'correction', 60),
    entry('one', 'reversal', -90),
    entry('one', 'credit', 90),
    entry('two', 'credit', 45, 'B', '2024-09-22'),
  ]

  it('count what stands of each service, and say that it was put right', () => {
    expect(lines(corrected)).toMatchObject([
      { record: 'two', minutes: 45, corrected: false, grade: 'B' },
      { record: 'one', minutes: 60, corrected: true, grade: 'A' },
    ])
  })

  it('add up over the grades to the balance', () => {
    expect(byGrade(corrected)).toEqual({ A: 60, B: 45, C: 0, D: 0 })
  })
})
