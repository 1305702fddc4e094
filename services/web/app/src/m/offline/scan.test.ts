import { describe, expect, it } from 'vitest'
import { deadline, isLate, type KeptScan, madeAt, urgency } from './scan'

const NINE = Date.parse('2024-09-21T09:00:00+08:00')
const HOUR = 3_600_000
const scan: KeptScan = {
  nonce: 'n',
  account: 'ann',
  side: 'in',
  code: 'k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f',
  scannedAt: '2024-09-21T02:00:00Z',
  connected: false,
  state: 'waiting',
  tries: 0,
}

describe('the age of a scan', () => {
  it('goes by the step of its code, not by a clock an hour wrong', () => {
    expect(madeAt(scan, 0)).toBe(NINE)
    expect(madeAt({ ...scan, code: undefined, digits: '172466' }, -HOUR)).toBe(NINE)
    expect(deadline(scan, 0).getTime()).toBe(NINE + 72 * HOUR)
  })

  it('says when a day is left, when it is over the limit, and when the phone may lose it', () => {
    const after = (hours: number) => urgency(scan, NINE + hours * HOUR, 0)
    expect(after(47)).toBe('calm')
    expect(after(48)).toBe('soon')
    expect(after(71)).toBe('soon')
    expect(after(72)).toBe('over')
    expect(after(5 * 24)).toBe('risky')
  })
})

describe('a late scan', () => {
  it('needs a code with a step: print and digits prove no time', () => {
    expect(isLate(scan)).toBe(true)
    expect(isLate({ ...scan, connected: true })).toBe(false)
    expect(isLate({ ...scan, code: 'k1.AZH3oFwrfT6PEKGyw9Tl9g.print.yfvduznxahux4426' })).toBe(false)
    expect(isLate({ ...scan, code: undefined, digits: '172466' })).toBe(false)
  })
})
