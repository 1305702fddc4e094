import { beforeEach, describe, expect, it } from 'vitest'
import { around, chooseHome, forgetHome, home, names } from './home'

const path = [
  { code: 'c', name: '濮阳市', level: 'city' },
  { code: 'k', name: '范县', level: 'county' },
  { code: 't', name: '濮城镇', level: 'township' },
  { code: 'v', name: '金村', level: 'village' },
]

describe('the place chosen on a device', () => {
  beforeEach(forgetHome)

  it('is kept with what it lies in, and nothing more', () => {
    chooseHome(path.map((place) => ({ ...place, parent: 'x' })))
    expect(home.value).toEqual({ code: 'v', path })
    expect(JSON.parse(localStorage.getItem('kepu.place')!)).toEqual({ code: 'v', path })
  })

  it('is forgotten when asked', () => {
    chooseHome(path)
    forgetHome()
    expect(home.value).toBeUndefined()
    expect(localStorage.getItem('kepu.place')).toBeNull()
  })

  it('is near everything of its county', () => {
    expect(around({ code: 'v', path })).toBe('k')
  })

  it('is near itself where it is a city', () => {
    expect(around({ code: 'c', path: path.slice(0, 1) })).toBe('c')
  })

  it('is named by its last levels', () => {
    expect(names(path)).toBe('濮城镇 · 金村')
    expect(names(path, 1)).toBe('金村')
  })
})
