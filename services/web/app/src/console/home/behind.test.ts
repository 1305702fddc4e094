import { expect, it } from 'vitest'
import type { Target } from '../plan/target'
import { placesBehind } from './behind'

const target = (indicator: string, state: string, place: string): Target => ({
  indicator,
  place,
  judgement: { state },
})

it('names the places where it is behind, missed or beyond its limit by code, and ranks nobody', () => {
  const states = { 3: 'missed', 1: 'on-track', 2: 'behind', 5: 'cannot-be-judged', 4: 'breached' }
  const children = Object.entries(states).map(([place, state]) => target('a', state, place))
  expect(placesBehind(children.reverse())).toEqual(['2', '3', '4'])
})
