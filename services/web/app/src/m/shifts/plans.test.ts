import { describe, expect, it } from 'vitest'
import { Refusal } from '@/api/refusal'
import { ofShift, type Entry } from './calendar'
import { gathered, together } from './plans'
import type { MyShift } from './shift'

const entry = (id: string): Entry => ofShift({ signUp: id, startsAt: '2024-09-21T09:00:00+08:00' } as MyShift)
const away = new Refusal(503, 'urn:kepu:problem:unavailable', '', '')
const refused = <T>(): Promise<T> => Promise.reject(away)

describe('the calendar', () => {
  it('shows what came and says what did not', async () => {
    const plans = await together({
      shift: Promise.resolve({ entries: [entry('mine')] }),
      booking: refused(),
      attendance: gathered([Promise.resolve(entry('was')), refused()]),
    })
    expect(plans.entries.map(({ id }) => id)).toEqual(['mine', 'was'])
    expect(plans.missing).toEqual([
      { kind: 'booking', refusal: away },
      { kind: 'attendance', refusal: away },
    ])
  })

  it('is refused only where nothing came', async () => {
    const nothing = together({ shift: refused(), booking: refused(), attendance: refused() })
    await expect(nothing).rejects.toBe(away)
  })

  it('hides no mistake of the page', async () => {
    const wrong = new RangeError('not a refusal')
    await expect(gathered([Promise.reject(wrong)])).rejects.toBe(wrong)
  })
})
