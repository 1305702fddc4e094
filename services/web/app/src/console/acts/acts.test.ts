import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import words from './zh.json'

// The services' own code: what it writes down must have a name here before anybody reads it.
const root = resolve(import.meta.dirname, '../../../../../..')
const sources = ['services', 'platform']
  .flatMap((part) => readdirSync(join(root, part)).map((module) => join(root, part, module, 'src/main/java')))
  .flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file)))
    } catch {
      return [] // no Java lies here
    }
  })
  .filter((file) => file.endsWith('.java'))
  .map((file) => readFileSync(file, 'utf8'))
const named = new Set(
  Object.entries(words.is).flatMap(([thing, acts]) => Object.keys(acts).map((verb) => `${thing}.${verb}`)),
)

it('has words for every act a service writes down', () => {
  const acts = sources.flatMap((code) =>
    [...code.matchAll(/(?:Act\.of|\bact|[nN]otes\.of|step|save|record|->)\(?\s*"([a-z-]+\.[a-z-]+)"/g)].map(
      (match) => match[1]!,
    ),
  )
  expect(acts.length).toBeGreaterThan(60)
  expect(acts.filter((act) => !named.has(act))).toEqual([])
})

it('has words for everything an act is done to', () => {
  const things = sources.flatMap((code) =>
    [...code.matchAll(/Act\.of\([^,;]+,\s*"([a-z-]+)",/g)].map((match) => match[1]!),
  )
  expect(things.length).toBeGreaterThan(20)
  expect(things.filter((thing) => !(thing in words.thing))).toEqual([])
})
