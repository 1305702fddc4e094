import { expect, it } from 'vitest'
import { pageOf, pageOfHolding } from './records'

it('leads from the event that counted something to the record it is about', () => {
  expect(pageOf('org.kepu.events.session.held.v1', 'a/b')).toBe('/sessions/a%2Fb')
  expect(pageOf('org.kepu.volunteers.service-record.credited.v1', '7')).toBe('/service-records/7')
})

it('leads nowhere for what no page shows', () => {
  expect(pageOf('org.kepu.venues.visit.recorded.v1', '7')).toBeUndefined()
  expect(pageOf('org.kepu.events.session.held.v1', undefined)).toBeUndefined()
  expect(pageOf(undefined, '7')).toBeUndefined()
})

it('leads from what is held to the act by which it is held', () => {
  expect(pageOfHolding('recognition', 'r', 'venue')).toBe('/recognitions/r')
  expect(pageOfHolding('appointment', 'a', 'village')).toBe('/appointments/a')
  expect(pageOfHolding('venue', 'h', 'v')).toBe('/venues/v')
  expect(pageOfHolding('asset', 'h', 's')).toBeUndefined()
})
