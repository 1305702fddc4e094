import { describe, expect, it } from 'vitest'
import { speaksOf, themesOf, withoutTitle, type Published } from './reading'

const item = {
  manuscript: { title: '秋播要点', summary: 'Wheat', text: '十月上旬播种', themes: ['farm-skills'] },
} as Published

const titled = (text: { title: string; text: string }) =>
  withoutTitle(text as NonNullable<Published['manuscript']>)

describe('the library', () => {
  it('finds every word, wherever it stands and however it is written', () => {
    expect(speaksOf(item, '播种 WHEAT', '')).toBe(true)
    expect(speaksOf(item, '播种 水稻', '')).toBe(false)
  })

  it('narrows to a theme', () => {
    expect(speaksOf(item, '', 'farm-skills')).toBe(true)
    expect(speaksOf(item, '', 'health')).toBe(false)
  })

  it('offers the themes that occur, each once', () => {
    expect(themesOf([item, item, {} as Published])).toEqual(['farm-skills'])
  })

  it('says the title once', () => {
    expect(titled({ title: '要点', text: '# 要点\n\n十月播种' }).trim()).toBe('十月播种')
    expect(titled({ title: '要点', text: '# 别的\n\n十月播种' })).toContain('# 别的')
    expect(titled({ title: '要点', text: '十月播种' })).toBe('十月播种')
  })
})
