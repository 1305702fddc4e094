import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameSpace } from './i18n'

const src = resolve(import.meta.dirname, '..')
const all = readdirSync(src, { recursive: true }).map((path) => String(path))
const folders = all
  .filter((path) => path.endsWith('/zh.json'))
  .map((path) => path.slice(0, -'/zh.json'.length))

function words(path: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (node: object, at: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') flat.set(at + key, value)
      else walk(value, `${at}${key}.`)
    }
  }
  walk(JSON.parse(readFileSync(join(src, path), 'utf8')), `${nameSpace(path)}.`)
  return flat
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe.each(folders)('words of %s', (folder) => {
  const zh = words(`${folder}/zh.json`)
  const en = words(`${folder}/en.json`)

  it('has every sentence in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('says something, in the language it claims, with the same values in it', () => {
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe('')
      expect(en.get(key)?.trim(), key).not.toBe('')
      expect(en.get(key), key).not.toMatch(/\p{Script=Han}(?!.*·)/u)
      expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })
})

// One name for one thing, the glossary's: what else people call it would look like something else.
const otherNames = ['品牌活动', '活动月', '志愿者码', '志愿者电子证', '管理台']

it.each(folders)('words of %s call each thing by its one name', (folder) => {
  for (const [key, text] of words(`${folder}/zh.json`)) {
    expect(
      otherNames.filter((name) => text.includes(name)),
      key,
    ).toEqual([])
  }
})

describe('pages', () => {
  const known = new Set(folders.flatMap((folder) => [...words(`${folder}/zh.json`).keys()]))
  const pages = all.filter(
    (path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.test.ts') && !path.includes('generated'),
  )

  it.each(pages)('%s uses only words that exist', (page) => {
    const code = readFileSync(join(src, page), 'utf8')
    const used = [...code.matchAll(/\b\$?t\(\s*'([\w.-]+)'/g)].map((match) => match[1]!)
    expect(used.filter((key) => !known.has(key))).toEqual([])
  })

  it.each(pages.filter((page) => page.endsWith('.vue')))('%s has no Chinese text of its own', (page) => {
    const template = readFileSync(join(src, page), 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '')
    expect(template.match(/\p{Script=Han}+/gu) ?? []).toEqual([])
  })
})
