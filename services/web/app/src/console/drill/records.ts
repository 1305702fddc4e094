/** Where a kind of record is shown: `{id}` is the record. The first page that exists is taken. */
const PAGES: Record<string, string[]> = {
  'events.session': ['/sessions/{id}', '/activities/sessions/{id}'],
  'events.activity': ['/activities/{id}'],
  'events.campaign': ['/campaigns/{id}'],
  'events.request': ['/requests/{id}'],
  'venues.venue': ['/venues/{id}'],
  'venues.opening': ['/openings/{id}'],
  'venues.recognition': ['/recognitions/{id}', '/bases/{id}'],
  'volunteers.service-record': ['/service-records/{id}', '/hours/{id}'],
  'volunteers.person': ['/people/{id}'],
  'volunteers.appointment': ['/appointments/{id}'],
  'content.item': ['/items/{id}', '/content/{id}'],
  'content.push': ['/pushes/{id}'],
}

/** The addresses at which the record of an event (`org.kepu.events.session.held.v1`) may be shown. */
export function pagesOf(type: string | undefined, subject: string | undefined): string[] {
  const [, , service, aggregate] = (type ?? '').split('.')
  if (!subject || !aggregate) return []
  return (PAGES[`${service}.${aggregate}`] ?? []).map((path) =>
    path.replace('{id}', encodeURIComponent(subject)),
  )
}

/** The record behind something held: the recognition or appointment itself, or the venue that stands in the register. */
export function pagesOfHolding(
  kind: string | undefined,
  id: string | undefined,
  subject: string | undefined,
): string[] {
  if (kind === 'recognition') return pagesOf('org.kepu.venues.recognition', id)
  if (kind === 'appointment') return pagesOf('org.kepu.volunteers.appointment', id)
  return kind === 'venue' ? pagesOf('org.kepu.venues.venue', subject) : []
}
