import { readFileSync } from 'node:fs'

/** The words behind a key such as `me.leave`, as the page shows them. */
export type Words = (key: string) => string

const SOURCE = new URL('../../../../../services/web/app/src/', import.meta.url)
// A key's name space is a folder of the app itself or of what both apps share, as the words say (see src/words).
const folders = { m: ['m/', ''], console: ['console/', ''] }

/** The words of an app in a language, read from its files: a page may be reworded without a change here. */
export function wordsOf(app: 'm' | 'console', language: 'zh-CN' | 'en'): Words {
  const file = language === 'en' ? 'en.json' : 'zh.json'
  return (key) => {
    const [space, ...rest] = key.split('.')
    for (const folder of folders[app]) {
      const found = at(read(new URL(`${folder}${space}/${file}`, SOURCE)), rest)
      if (found) return found
    }
    throw new Error(`the app ${app} has no words for ${key} in ${language}`)
  }
}

type Tree = { [name: string]: Tree | string }

function read(path: URL): Tree {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Tree
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT') return {}
    throw thrown
  }
}

function at(tree: Tree, names: string[]): string | undefined {
  const found = names.reduce<Tree | string | undefined>(
    (under, name) => (typeof under === 'object' ? under[name] : undefined),
    tree,
  )
  return typeof found === 'string' ? found : undefined
}
