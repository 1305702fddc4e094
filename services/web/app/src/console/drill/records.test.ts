import { expect, it } from 'vitest'
import { pagesOf, pagesOfHolding } from './records'

it('leads from the event that counted something to the record it is about', () => {
  expect(pagesOf('org.kepu.events.session.held.v1', 'a/b')).toContain('/sessions/a%2Fb')
  expect(pagesOf('org.kepu.volunteers.service-record.credited.v1', '7')[0]).toBe('/service-records/7')
})

it('leads nowhere for what no page shows', () => {
  expect(pagesOf('org.kepu.metrics.plan.imported.v1', '7')).toEqual([])
  expect(pagesOf(undefined, undefined)).toEqual([])
})

it('leads from what is held to the act by which it is held', () => {
  expect(pagesOfHolding('recognition', 'r', 'venue')).toContain('/recognitions/r')
  expect(pagesOfHolding('appointment', 'a', 'village')).toEqual(['/appointments/a'])
  expect(pagesOfHolding('venue', 'h', 'v')).toEqual(['/venues/v'])
  expect(pagesOfHolding('asset', 'h', 's')).toEqual([])
})
