import type { components } from '@/api/generated/content'

export type Published = components['schemas']['PublishedView']

/** The themes that occur, by code. */
export const themesOf = (items: Published[]) =>
  [...new Set(items.flatMap((item) => item.manuscript?.themes ?? []))].sort()

/** Whether an item has the theme and every word, wherever it stands. */
export function speaksOf(item: Published, words: string, theme: string): boolean {
  const { title = '', summary = '', text = '', themes = [] } = item.manuscript ?? {}
  const all = `${title} ${summary} ${text}`.toLowerCase()
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return (!theme || themes.includes(theme)) && wanted.every((word) => all.includes(word))
}

/** The text without a first heading that only says the title again. */
export function withoutTitle({ title, text = '' }: NonNullable<Published['manuscript']>): string {
  const [, heading, rest] = /^\s*#\s+(.+?)\s*(?:\r?\n([\s\S]*))?$/.exec(text) ?? []
  return heading !== undefined && heading === title?.trim() ? (rest ?? '') : text
}
