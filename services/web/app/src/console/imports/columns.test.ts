import { describe, expect, it } from 'vitest'
import zh from './zh.json'
import { APPOINTMENTS, guide, PEOPLE, RECOGNITIONS } from './columns'

const words = (key: string) => key
const bands = () => [
  { value: 'under-14', label: '不满14岁' },
  { value: '60-plus', label: '60岁以上' },
]

describe('the columns of a file to bring in', () => {
  it('lists each allowed code with its word, once for every column that takes it', () => {
    const rows = guide(PEOPLE, bands, words).filter(([name]) => name === 'ageBand')
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['不满14岁', 'under-14'],
      ['60岁以上', '60-plus'],
    ])
  })

  it('gives a column without codes one row that says what to fill in and whether it may be empty', () => {
    const rows = guide(PEOPLE, bands, words).filter(([name]) => name === 'phone')
    expect(rows).toEqual([['phone', 'imports.col.phone', 'imports.form.phone', 'imports.may.empty', '', '']])
  })

  it('has words for every column', () => {
    for (const { label } of [...RECOGNITIONS, ...PEOPLE, ...APPOINTMENTS])
      expect(zh.col).toHaveProperty(label)
  })
})
