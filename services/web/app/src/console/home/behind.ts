import { ask, metrics } from '@/api/client'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { place } from '@/places/places'
import { needsSomebody, type Plan, type Target } from '../plan/target'

/** A target that is not where the plan wants it now, and the places below where that is so. */
interface Behind {
  target: Target
  where: string[]
}

/** The places in which a target is behind, in the order of their codes, never by how far behind they are. */
export const placesBehind = (children: Target[]) =>
  children
    .filter(needsSomebody)
    .map((child) => child.place!)
    .sort()

/** The plan in force at a place: the one of the place itself or of what it lies in. */
async function planAt(code: string): Promise<Plan | undefined> {
  const plans = await everyRow<Plan>((cursor, limit) =>
    ask(metrics.GET('/api/metrics/v1/plans', { params: { query: { cursor, limit } } })),
  )
  const around = new Set<string>()
  for (let at = place(code); at; at = place(at.parent)) around.add(at.code)
  const open = plans.filter((plan) => plan.status === 'open')
  return open.find((plan) => around.has(plan.place!)) ?? open[0]
}

interface State {
  plan: Plan
  asOf?: string
  all: Target[]
  behind: Behind[]
}

/** What is behind at a place and where below it. */
export async function stateOf(code: string): Promise<State | undefined> {
  const plan = await planAt(code)
  if (!plan) return undefined
  const list = await ask(
    metrics.GET('/api/metrics/v1/plans/{plan}/targets', {
      params: { path: { plan: plan.id! }, query: { place: code } },
    }),
  )
  const all = list.targets ?? []
  const behind = await Promise.all(
    all
      .filter(needsSomebody)
      .map(async (target) => ({ target, where: await whereBehind(plan.id!, target, code) })),
  )
  return { plan, asOf: all[0]?.asOf, all, behind }
}

async function whereBehind(plan: string, target: Target, code: string): Promise<string[]> {
  if (!target.childrenAt) return []
  try {
    const children = await ask(
      metrics.GET('/api/metrics/v1/plans/{plan}/targets/{indicator}/children', {
        params: { path: { plan, indicator: target.indicator! }, query: { place: code } },
      }),
    )
    return placesBehind(children)
  } catch (thrown) {
    // A target that cannot be divided says so; the rest of the page stands.
    if (thrown instanceof Refusal && thrown.status < 500 && !thrown.sessionEnded) return []
    throw thrown
  }
}
