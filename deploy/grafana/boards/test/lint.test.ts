import { readdirSync, readFileSync } from 'node:fs'
import type { Dashboard } from '@grafana/schema'
import { describe, expect, it } from 'vitest'
import { lint, lintAll, RULES } from '../src/lint/rules.ts'

const WRONG = new URL('./wrong/', import.meta.url)
const cases = readdirSync(WRONG)

function read(url: URL): Dashboard {
  return JSON.parse(readFileSync(url, 'utf8')) as Dashboard
}

describe('a rule', () => {
  it.each(cases)('finds what is wrong in %s, and no other rule finds anything', (file) => {
    const board = read(new URL(file, WRONG))
    const found = lint(board, `${board.uid}.json`)
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual([file.split('.')[0]])
  })

  it.each(RULES.map(({ name }) => name))('%s has a case that breaks it', (name) => {
    expect(cases.filter((file) => file.startsWith(`${name}.`))).not.toEqual([])
  })

  it('finds nothing where nothing is wrong', () => {
    expect(lint(read(new URL('./right.json', import.meta.url)), 'kepu-sample.json')).toEqual([])
  })

  it('finds a board in a file of another name, and two with one uid', () => {
    const right = read(new URL('./right.json', import.meta.url))
    expect(lint(right, 'sample.json')).toHaveLength(1)
    expect(lintAll(new Map([['kepu-sample.json', right]]))).toEqual([])
    const says = lintAll(
      new Map([
        ['kepu-sample.json', right],
        ['kepu-other.json', right],
      ]),
    ).map(({ says }) => says)
    expect(says).toContain('kepu-sample.json has the same uid')
  })
})
