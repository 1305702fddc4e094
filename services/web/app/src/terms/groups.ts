import { shallowRef } from 'vue'
import { ask, metrics } from '@/api/client'
import type { components } from '@/api/generated/metrics'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { place } from '@/places/places'
import { term, terms } from './terms'

type Plan = components['schemas']['PlanView']
const plans = shallowRef<Plan[]>()
let asked = false

/**
 * The groups heads are counted in at a place on a day: every head has exactly one primary group of the plan in force there,
 * `unspecified` included; other groups are finer ones.
 */
export function primaryGroups(
  code: string | undefined,
  day: string | undefined,
): { value: string; label: string }[] {
  if (!asked) {
    asked = true
    everyRow<Plan>((cursor, limit) =>
      ask(metrics.GET('/api/metrics/v1/plans', { params: { query: { cursor, limit } } })),
    )
      .then((all) => (plans.value = all))
      .catch((thrown: unknown) => {
        asked = false
        if (!(thrown instanceof Refusal)) throw thrown
      })
  }
  const year = Number(day?.slice(0, 4))
  const inForce = (plans.value ?? []).filter(
    (plan) => plan.startYear! <= year && year <= plan.endYear! && covers(plan.place!, code),
  )
  const codes = new Set(inForce.flatMap((plan) => plan.keyGroups?.map((group) => group.code!) ?? []))
  // While no plan is known those of the vocabulary are offered; the service says which of them are none.
  return (codes.size ? ordered([...codes]) : vocabularyGroups()).map((group) => ({
    value: group,
    label: term('key-group', group),
  }))
}

const ordered = (codes: string[]) => [...codes.filter((group) => group !== 'unspecified'), 'unspecified']

/** The groups of the vocabulary in which each head is exactly one: the finer ones after `unspecified` are left out. */
export function vocabularyGroups(): string[] {
  const codes = terms('key-group')
    .filter((entry) => !entry.endedOn)
    .map((entry) => entry.code)
  const last = codes.indexOf('unspecified')
  return last < 0 ? codes : codes.slice(0, last + 1)
}

function covers(above: string, code: string | undefined): boolean {
  for (let at = place(code); at; at = place(at.parent)) if (at.code === above) return true
  return false
}
