import { createI18n } from 'vue-i18n'
import { keepLocale, type Locale, preferredLocale } from '@/start/language'

export { LOCALES, type Locale } from '@/start/language'

export type Words = { [key: string]: string | Words }
/** Loads all words of a language: each name space's by the path of its file, such as `./hours/zh.json`. */
export type WordFiles = Partial<Record<Locale, () => Promise<{ default: Record<string, Words> }>>>

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
  const loaded = (await files[locale]?.())?.default ?? {}
  const words = Object.fromEntries(Object.entries(loaded).map(([path, own]) => [nameSpace(path), own]))
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
  keepLocale(locale)
  await useLocale(locale)
}

/** The language shown now. */
export function currentLocale(): Locale {
  return i18n.global.locale.value as Locale
}

/** Words outside of components. */
export const t = (key: string, values: Record<string, unknown> = {}): string => i18n.global.t(key, values)
