import { reactive } from 'vue'
import { ask, venues } from '@/api/client'
import { currentLocale } from '@/words/i18n'
import { listed } from '@/words/listed'

/** A term of a vocabulary: a kind, a group, a reason. Terms are data; the app knows none by heart. */
export interface Term {
  code: string
  name: { zh: string; en: string }
  endedOn?: string
}

const vocabularies = reactive(new Map<string, Term[]>())
const names = reactive(new Map<string, Term['name']>())
const asked = new Set<string>()

/** The terms of a vocabulary that still stand; empty until they have come. */
export function terms(vocabulary: string): Term[] {
  const found = vocabularies.get(vocabulary)
  if (!found && !asked.has(vocabulary)) {
    asked.add(vocabulary)
    ask(venues.GET('/api/venues/v1/vocabularies/{name}', { params: { path: { name: vocabulary } } }))
      .then((body) => {
        const name = (body as { name?: Term['name'] }).name
        if (name) names.set(vocabulary, name)
        vocabularies.set(vocabulary, readTerms(body))
      })
      .catch(() => asked.delete(vocabulary))
  }
  return found ?? []
}

/** The terms in an answer of the register. */
export function readTerms(body: unknown): Term[] {
  return ((body as { terms?: unknown[] }).terms ?? []) as Term[]
}

/** What a code means, in the reader's language; the code itself where it is not known. */
export function term(vocabulary: string, code: string | undefined): string {
  if (!code) return ''
  const found = terms(vocabulary).find((entry) => entry.code === code)
  if (!found) return code
  return named(found)
}

/** What several codes mean, one after the other. */
export const termList = (vocabulary: string, codes: readonly string[] | undefined) =>
  listed((codes ?? []).map((code) => term(vocabulary, code)))

const named = (entry: Term) => (currentLocale() === 'en' ? entry.name.en : entry.name.zh)

/** Choices for a form, ended terms left out. */
export const choices = (vocabulary: string) =>
  terms(vocabulary)
    .filter((entry) => !entry.endedOn)
    .map((entry) => ({ value: entry.code, label: named(entry) }))

/** What a vocabulary is called. */
export function vocabularyName(vocabulary: string): string {
  terms(vocabulary)
  const name = names.get(vocabulary)
  if (!name) return vocabulary
  return currentLocale() === 'en' ? name.en : name.zh
}

/** Asks for a vocabulary again when it is next needed, because it was changed. */
export function forgetTerms(vocabulary: string): void {
  asked.delete(vocabulary)
  vocabularies.delete(vocabulary)
}
