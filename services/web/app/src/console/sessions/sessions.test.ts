import { expect, it } from 'vitest'
import { isOver, phase, staffing, type FoundSession, type Session, type Shift } from './sessions'

const shift = (capacity: number, taken: number, status = 'open'): Shift => ({ capacity, taken, status })

it('counts who is missing by shift: one too many here does not fill a gap there', () => {
  expect(staffing([shift(2, 3), shift(4, 1), shift(5, 0, 'cancelled')])).toEqual({
    wanted: 6,
    taken: 4,
    missing: 3,
  })
})

it('calls a session over from its end on', () => {
  const found = { session: { endsAt: '2024-09-21T11:00:00+08:00' } } as FoundSession
  expect(isOver(found, new Date('2024-09-21T03:00:01Z'))).toBe(true)
  expect(isOver(found, new Date('2024-09-21T02:59:59Z'))).toBe(false)
})

it('knows when a session may be moved, goes on, and waits to be closed', () => {
  const session: Session = {
    status: 'published',
    startsAt: '2024-09-21T09:00:00+08:00',
    endsAt: '2024-09-21T11:00:00+08:00',
  }
  expect(phase(session, new Date('2024-09-21T00:59:59Z'))).toBe('ahead')
  expect(phase(session, new Date('2024-09-21T01:00:00Z'))).toBe('on')
  expect(phase(session, new Date('2024-09-21T03:00:00Z'))).toBe('over')
  expect(phase({ ...session, status: 'held' }, new Date('2024-09-21T03:00:00Z'))).toBe('ended')
})
