import { createRequire } from 'node:module'
import type { Panel } from '@grafana/schema'
import { units } from '../kit/units.ts'
import { eachPanel } from './finding.ts'

// Its modules for import do not load in Node; those for require do.
const { fieldReducers, getValueFormats } = createRequire(import.meta.url)(
  '@grafana/data',
) as typeof import('@grafana/data')

const formats = new Set(getValueFormats().flatMap(({ submenu }) => submenu.map(({ value }) => value)))
const measureWords = new Set<string>(Object.values(units).filter((unit) => unit.startsWith('suffix:')))

const isUnit = (unit: unknown) => typeof unit === 'string' && (formats.has(unit) || measureWords.has(unit))

/** Every number has a unit that Grafana knows, or one of our measure words. */
export const knownUnit = eachPanel('known-unit', (panel) => [
  panel.type !== 'text' && panel.fieldConfig?.defaults.unit === undefined && 'give its numbers a unit',
  ...unitsOf(panel).map(
    (unit) => !isUnit(unit) && `${String(unit)} is no unit Grafana knows and none of src/kit/units.ts`,
  ),
])

function unitsOf(panel: Panel): unknown[] {
  const overridden = (panel.fieldConfig?.overrides ?? []).flatMap(({ properties }) =>
    properties.filter(({ id }) => id === 'unit').map(({ value }) => value as unknown),
  )
  const own = panel.fieldConfig?.defaults.unit
  return own === undefined ? overridden : [own, ...overridden]
}

/** What lines are reduced by is something Grafana can reduce by. */
export const knownReducer = eachPanel('known-reducer', (panel) => {
  const options = panel.options as
    { reduceOptions?: { calcs?: string[] }; legend?: { calcs?: string[] } } | undefined
  const reducers = [...(options?.reduceOptions?.calcs ?? []), ...(options?.legend?.calcs ?? [])]
  const needsOne = ['stat', 'bargauge', 'gauge'].includes(panel.type)
  return [
    needsOne && !options?.reduceOptions?.calcs?.length && 'say by which reducer its lines become a number',
    ...reducers.map((id) => !fieldReducers.getIfExists(id) && `${id} is no reducer Grafana knows`),
  ]
})
