import { describe, expect, it } from 'vitest'
import { first, request } from './subscription'

describe('what somebody wants to be told', () => {
  it('begins with the chosen place, in the app, and with quiet nights', () => {
    expect(request(first('410926100201', 'zh-CN'))).toMatchObject({
      places: ['410926100201'],
      channels: ['in-app'],
      quiet: { from: '22:00', to: '07:00' },
    })
  })

  it('names no group where nothing is to go by groups', () => {
    const wish = { ...first('p', 'en'), groups: ['seniors'] }
    expect(request(wish).groups).toEqual(['seniors'])
    expect(request({ ...wish, byGroup: false }).groups).toEqual([])
  })
})
