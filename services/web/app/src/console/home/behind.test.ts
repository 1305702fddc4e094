import { expect, it } from 'vitest'
import { behindOnes, placesBehind, type Target } from './behind'

const target = (indicator: string, state: string, place = '1'): Target => ({
  indicator,
  place,
  judgement: { state },
})

it('keeps what is behind, missed or beyond its limit, in the order of the plan', () => {
  const all = [
    target('a', 'reached'),
    target('b', 'missed'),
    target('c', 'cannot-be-judged'),
    target('d', 'behind'),
  ]
  expect(behindOnes(all).map((each) => each.indicator)).toEqual(['b', 'd'])
})

it('names the places behind by code and ranks nobody', () => {
  expect(
    placesBehind([target('a', 'behind', '3'), target('a', 'on-track', '1'), target('a', 'behind', '2')]),
  ).toEqual(['2', '3'])
})
