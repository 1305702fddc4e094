import type { components } from '@/api/generated/metrics'

export type Figure = components['schemas']['FigureView']
type Amounts = components['schemas']['Amounts']
export type Fact = components['schemas']['FactView']

/** What a kind of fact is counted in: people at a time (人次), hours, or things. */
type Measure = 'personTimes' | 'hours' | 'count'

const IN_PERSON_TIMES = new Set(['attendance', 'visit'])

export const measureOf = (kind: string): Measure =>
  IN_PERSON_TIMES.has(kind) ? 'personTimes' : kind === 'service' ? 'hours' : 'count'

/** Minutes as hours with one decimal, cut and not rounded up: nobody is credited what was not served. */
export const hours = (minutes: number | undefined) => Math.trunc((minutes ?? 0) / 6) / 10

/** The amount of a kind; of things, of which there are none in some facts, zero. */
export function amountOf(kind: string, amounts: Amounts | undefined): number {
  const measure = measureOf(kind)
  return measure === 'hours' ? hours(amounts?.minutes) : (amounts?.[measure] ?? 0)
}

/** A part of a figure as a row: its key, how it is called, how much. */
export interface Row {
  key: string
  name: string
  value: number
}

export function rowsOf(figure: Figure | undefined, name: (key: string) => string): Row[] {
  return (figure?.rows ?? [])
    .map((row) => ({
      key: row.key ?? '',
      name: name(row.key ?? ''),
      value: amountOf(figure?.kind ?? '', row.amounts),
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** Parts by two keys as one series for each second key, along the first; both in the order of their codes. */
export function crossOf(figure: Figure | undefined): {
  keys: string[]
  series: { key: string; data: number[] }[]
} {
  const rows = figure?.rows ?? []
  const sorted = (values: (string | undefined)[]) => [...new Set(values.map((value) => value ?? ''))].sort()
  const keys = sorted(rows.map((row) => row.key))
  const seconds = sorted(rows.map((row) => row.second))
  return {
    keys,
    series: seconds.map((second) => ({
      key: second,
      data: keys.map((key) =>
        amountOf(
          figure?.kind ?? '',
          rows.find((row) => row.key === key && (row.second ?? '') === second)?.amounts,
        ),
      ),
    })),
  }
}

/** A day some days before another; both as 2024-09-21. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Every day of a span that has not too many, with the value of those that have one and zero for the others. */
export function eachDay(rows: Row[], from: string, to: string, most = 92): Row[] {
  const known = new Map(rows.map((row) => [row.key, row]))
  const first = rows[0]?.key ?? to
  let at = from < first ? (Date.parse(to) - Date.parse(from) > most * 86_400_000 ? first : from) : from
  const all: Row[] = []
  for (; at <= to && all.length <= 400; at = daysBefore(at, -1)) {
    all.push(known.get(at) ?? { key: at, name: at, value: 0 })
  }
  return all
}
