import { ask, metrics } from '@/api/client'
import type { components } from '@/api/generated/metrics'
import { everyRow } from '@/api/pages'
import { Refusal } from '@/api/refusal'
import { place } from '@/places/places'

export type Target = components['schemas']['TargetView']
type Plan = components['schemas']['PlanView']

/** A target that is not where the plan wants it now, and the places below where that is so. */
export interface Behind {
  target: Target
  where: string[]
}

const LATE = new Set(['behind', 'missed', 'breached'])
export const isBehind = (target: Target) => LATE.has(target.judgement?.state ?? '')

/** Those behind in the order of the plan; places in the order of their codes, never by how far behind they are. */
export const behindOnes = (targets: Target[]) => targets.filter(isBehind)
export const placesBehind = (children: Target[]) =>
  children
    .filter(isBehind)
    .map((child) => child.place!)
    .sort()

/** The plan in force at a place: the one of the place itself or of what it lies in. */
export async function planAt(code: string): Promise<Plan | undefined> {
  const plans = await everyRow<Plan>((cursor, limit) =>
    ask(metrics.GET('/api/metrics/v1/plans', { params: { query: { cursor, limit } } })),
  )
  const around = new Set<string>()
  for (let at = place(code); at; at = place(at.parent)) around.add(at.code)
  const open = plans.filter((plan) => plan.status === 'open')
  return open.find((plan) => around.has(plan.place!)) ?? open[0]
}

export interface State {
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
    behindOnes(all).map(async (target) => ({ target, where: await whereBehind(plan.id!, target, code) })),
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
