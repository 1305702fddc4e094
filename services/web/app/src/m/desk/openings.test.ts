import { describe, expect, it } from 'vitest'
import { current } from './openings'

const at = (id: string, from: number, to: number) => ({
  id,
  startsAt: `2024-09-21T${String(from).padStart(2, '0')}:00:00+08:00`,
  endsAt: `2024-09-21T${String(to).padStart(2, '0')}:00:00+08:00`,
})
const list = [at('evening', 19, 20), at('morning', 9, 12), at('afternoon', 13, 17)]

describe('the opening a reception means', () => {
  it('is the one that goes on, else the next, else the last', () => {
    expect(current(list, new Date('2024-09-21T10:00:00+08:00'))?.id).toBe('morning')
    expect(current(list, new Date('2024-09-21T12:30:00+08:00'))?.id).toBe('afternoon')
    expect(current(list, new Date('2024-09-21T17:00:00+08:00'))?.id).toBe('evening')
    expect(current(list, new Date('2024-09-21T21:00:00+08:00'))?.id).toBe('evening')
  })

  it('is none where there is no opening', () => {
    expect(current([], new Date('2024-09-21T10:00:00+08:00'))).toBeUndefined()
  })
})
