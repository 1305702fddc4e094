import { expect, it } from 'vitest'
import { door, openPage } from '@/testing/page'
import SchedulePage from './SchedulePage.vue'

const planned = (id: string) => ({
  title: `session ${id}`,
  session: { id, status: 'published', place: '911', startsAt: '2999-01-01T09:00:00+08:00' },
})

it('offers every planned session nearby, also those of the next page of the list', async () => {
  door.answer = (address) => {
    if (address.pathname.endsWith('/requests/r1')) return { id: 'r1', place: '911', wantedFrom: '2999-01-01' }
    if (address.pathname.endsWith('/sessions'))
      return address.searchParams.has('cursor')
        ? { items: [planned('second')] }
        : { items: [planned('first')], next: 'more' }
    return { items: [] }
  }
  const { page, settled } = await openPage(SchedulePage, '/requests/:id/schedule', '/requests/r1/schedule')
  await page.find('input[value=planned]').setValue()
  await settled()
  const offered = page.findAll('label b').map((title) => title.text())
  expect(offered).toEqual(['session first', 'session second'])
  page.unmount()
})
