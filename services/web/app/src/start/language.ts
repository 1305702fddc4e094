/** The languages people can choose; Chinese is the first one. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const KEPT = 'kepu.locale'

/** What was chosen on this device, else the browser's language where it is English, else Chinese. */
export function preferredLocale(): Locale {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

export const keepLocale = (locale: Locale) => localStorage.setItem(KEPT, locale)
