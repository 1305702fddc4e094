import { readFileSync } from 'node:fs'
import { type ValueMapping, MappingType } from '@grafana/schema'
import { parse } from 'yaml'

const FOLDER = new URL('../../../../../contracts/src/main/resources/kepu/vocabularies/', import.meta.url)

interface Term {
  code: string
  zh: string
  order?: number
}

/** The terms of a vocabulary of the contracts, in their order: boards show people's words and never keep a list of their own. */
export function terms(file: string): Term[] {
  const { terms } = parse(readFileSync(new URL(`${file}.yaml`, FOLDER), 'utf8')) as { terms: Term[] }
  return terms
}

/** The codes of an ordered vocabulary, the lowest first; from this one upwards where it is named. */
export function codes(file: string, lowest?: string): string[] {
  const ordered = terms(file).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  return ordered
    .map(({ code }) => code)
    .slice(lowest === undefined ? 0 : ordered.findIndex(({ code }) => code === lowest))
}

/** Codes as a list of SQL. */
export function quoted(codes: string[]): string {
  return codes.map((code) => `'${code}'`).join(', ')
}

/** Shows the Chinese word for a code; a code the contracts do not know is shown as it is. */
export function words(file: string, colors: Record<string, string> = {}): ValueMapping {
  const options = Object.fromEntries(
    terms(file).map(({ code, zh }, index) => [
      code,
      { text: zh, index, ...(colors[code] ? { color: colors[code] } : {}) },
    ]),
  )
  return { type: MappingType.ValueToText, options }
}

/** An override per term, so that a line named by a code is shown by its word. */
export function named(file: string) {
  return terms(file).map(({ code, zh }) => ({
    matcher: { id: 'byName', options: code },
    properties: [{ id: 'displayName', value: zh }],
  }))
}

/** Colours of the states a target can be in; the words come from the contracts. */
export const STATE_COLORS = {
  reached: 'green',
  within: 'green',
  'on-track': 'blue',
  behind: 'orange',
  missed: 'red',
  breached: 'red',
  entered: 'purple',
  'not-started': 'text',
  'cannot-be-judged': 'text',
}
