import { describe, expect, it } from 'vitest'
import { place, placePath, remember } from './places'

const village = {
  code: 'v1',
  name: '金村',
  level: 'village',
  parent: 't1',
  parents: [
    { code: 't1', name: '濮城镇', level: 'township' },
    { code: 'k1', name: '范县', level: 'county' },
    { code: 'c1', name: '濮阳市', level: 'city' },
  ],
}

describe('a place the register answered', () => {
  it('is known with everything it lies in', () => {
    remember(village)
    expect(placePath('v1', 4)).toBe('濮阳市 · 范县 · 濮城镇 · 金村')
    expect(placePath('t1')).toBe('濮阳市 · 范县 · 濮城镇')
  })

  it('does not forget what is known of those above', () => {
    remember({ code: 't1', name: '濮城镇（新）', level: 'township', parent: 'k1' })
    remember(village)
    expect(place('t1')?.name).toBe('濮城镇（新）')
  })
})
