import { describe, expect, it } from 'vitest'
import type { ShiftNote } from '../offline/remembered'
import { around, perhapsLeaving, probableSide } from './shifts'

const at = (time: string) => Date.parse(`2024-09-21T${time}:00+08:00`)
const shift = (session: string, from: string, to: string, marks: Partial<ShiftNote> = {}): ShiftNote => ({
  session,
  role: 'guide',
  title: session,
  place: '410926',
  startsAt: `2024-09-21T${from}:00+08:00`,
  endsAt: `2024-09-21T${to}:00+08:00`,
  opensAt: `2024-09-21T${from}:00+08:00`,
  closesAt: `2024-09-21T${to}:00+08:00`,
  ...marks,
})

describe('my shifts about now', () => {
  const morning = shift('morning', '09:00', '11:00')
  const noon = shift('noon', '11:30', '13:00')
  const evening = shift('evening', '19:00', '21:00')

  it('are those whose time it is, the nearest start first', () => {
    expect(around([evening, morning, noon], at('11:20')).map((each) => each.session)).toEqual([
      'noon',
      'morning',
    ])
  })

  it('leave out what is finished', () => {
    expect(around([{ ...morning, in: 'x', out: 'y' }], at('10:00'))).toEqual([])
  })
})

describe('the side of a scan', () => {
  it('is leaving once somebody came and the end is near', () => {
    const came = shift('morning', '09:00', '11:00', { in: '2024-09-21T08:58:00+08:00' })
    expect(probableSide(came, at('10:00'))).toBe('in')
    expect(probableSide(came, at('10:30'))).toBe('out')
    expect(probableSide({ ...came, out: '2024-09-21T10:40:00+08:00' }, at('10:50'))).toBe('in')
    expect(probableSide(undefined, at('10:50'))).toBe('in')
  })

  it('is asked for where somebody who is there scans to come', () => {
    const came = shift('morning', '09:00', '11:00', { in: '2024-09-21T08:58:00+08:00' })
    expect(perhapsLeaving(came, 'in')).toBe(true)
    expect(perhapsLeaving(came, 'out')).toBe(false)
    expect(perhapsLeaving(shift('other', '09:00', '11:00'), 'in')).toBe(false)
  })
})
