import { createI18n } from 'vue-i18n'

/** The languages people can choose; Chinese is the first one. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

type Words = { [key: string]: string | Words }
/** Files of words by path, as `import.meta.glob` gives them: `./hours/zh.json`. */
export type WordFiles = Record<string, () => Promise<unknown>>

const KEPT = 'kepu.locale'

/** What was chosen on this device, else the browser's language where it is English, else Chinese. */
export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as string,
  fallbackLocale: 'zh-CN',
  messages: {} as Record<string, Words>,
})

let files: WordFiles = {}

/** The folder of a file of words is its name space: `../m/hours/zh.json` holds the keys of `hours`. */
export function nameSpace(path: string): string {
  return path.split('/').at(-2) ?? ''
}

/** Loads the words of one language and shows it from now on. */
export async function useLocale(locale: Locale): Promise<void> {
  const ending = locale === 'en' ? '/en.json' : '/zh.json'
  const paths = Object.keys(files).filter((path) => path.endsWith(ending))
  const loaded = await Promise.all(paths.map((path) => files[path]!()))
  const words: Words = {}
  paths.forEach((path, at) => (words[nameSpace(path)] = (loaded[at] as { default: Words }).default))
  i18n.global.setLocaleMessage(locale, words)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** Tells where the words lie, and loads the preferred language. */
export async function startWords(all: WordFiles): Promise<void> {
  files = all
  await useLocale(preferredLocale())
}

/** Keeps the choice on this device and shows it. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(KEPT, locale)
  await useLocale(locale)
}

/** The language shown now. */
export function currentLocale(): Locale {
  return i18n.global.locale.value as Locale
}

/** Words outside of components. */
export const t = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values)
