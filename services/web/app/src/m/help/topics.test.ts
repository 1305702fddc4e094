import { describe, expect, it } from 'vitest'
import en from './en.json'
import { answers, order } from './topics'
import zh from './zh.json'

describe('help', () => {
  it('begins with the part somebody came from', () => {
    expect(order('check')).toEqual(['check', 'near', 'shifts', 'inbox', 'me'])
    expect(order('')).toEqual(['near', 'shifts', 'check', 'inbox', 'me'])
  })

  it.each(Object.entries(answers))('has %s answered in both languages', (part, count) => {
    for (const words of [zh, en] as Record<string, unknown>[]) {
      const keys = Object.keys(words[part] as object)
      expect(keys.filter((key) => /^[qa]\d/.test(key))).toHaveLength(2 * count)
    }
  })
})
