import { shallowRef } from 'vue'
import { ask, metrics } from '@/api/client'
import type { components } from '@/api/generated/metrics'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { place } from '@/places/places'
import { choices, term } from '@/terms/terms'
import type { Choice } from '../ui/choice'

type Plan = components['schemas']['PlanView']
const plans = shallowRef<Plan[]>()
let asked = false

/** Every head has exactly one primary group of the plan in force, `unspecified` included; other groups are finer ones. */
export function primaryGroups(code: string | undefined, day: string | undefined): Choice[] {
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
  // While no plan is known the whole vocabulary is offered; the service says which groups are none.
  const known = codes.size
    ? [...codes]
        .filter((group) => group !== 'unspecified')
        .map((group) => ({ value: group, label: term('key-group', group) }))
    : choices('key-group').filter((group) => group.value !== 'unspecified')
  return [...known, { value: 'unspecified', label: term('key-group', 'unspecified') }]
}

function covers(above: string, code: string | undefined): boolean {
  for (let at = place(code); at; at = place(at.parent)) if (at.code === above) return true
  return false
}
