import { readdirSync, readFileSync } from 'node:fs'
import type { Dashboard } from '@grafana/schema'
import { describe, expect, it } from 'vitest'
import { boards } from '../src/boards.ts'
import { FOLDER, text } from '../src/files.ts'
import { lintAll } from '../src/lint/rules.ts'

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))

describe('the boards that Grafana reads', () => {
  it('are those that are written here: `npm run write` writes them anew', () => {
    const written = new Map(boards.map((board) => [`${board.uid}.json`, text(board)]))
    const lying = new Map(files.map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]))
    expect(lying).toEqual(new Map([...written].toSorted()))
  })

  it('break no rule', () => {
    const read = new Map(
      files.map((file) => [file, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Dashboard]),
    )
    expect(lintAll(read)).toEqual([])
  })
})
