/** Where a kind of record is shown: `{id}` is the record. */
const PAGES: Record<string, string> = {
  'events.session': '/sessions/{id}',
  'events.activity': '/activities/{id}',
  'events.campaign': '/campaigns/{id}',
  'events.request': '/requests/{id}',
  'venues.venue': '/venues/{id}',
  'venues.opening': '/openings/{id}',
  'venues.recognition': '/recognitions/{id}',
  'venues.organisation': '/organisations/{id}',
  'venues.account': '/rights/{id}',
  'volunteers.service-record': '/service-records/{id}',
  'volunteers.person': '/people/{id}',
  'volunteers.appointment': '/appointments/{id}',
  'content.item': '/items/{id}',
  'content.package': '/packages/{id}',
  'content.push': '/pushes/{id}',
  'metrics.plan': '/plans/{id}',
}

/** The page of the record an event (`org.kepu.events.session.held.v1`) is about; nothing where no page shows it. */
export function pageOf(type: string | undefined, subject: string | undefined): string | undefined {
  const [, , service, aggregate] = (type ?? '').split('.')
  return subject ? PAGES[`${service}.${aggregate}`]?.replace('{id}', encodeURIComponent(subject)) : undefined
}

/** The page of what is behind something held: the recognition or appointment itself, or the venue that stands in the register. */
export function pageOfHolding(
  kind: string | undefined,
  id: string | undefined,
  subject: string | undefined,
): string | undefined {
  if (kind === 'recognition') return pageOf('org.kepu.venues.recognition', id)
  if (kind === 'appointment') return pageOf('org.kepu.volunteers.appointment', id)
  return kind === 'venue' ? pageOf('org.kepu.venues.venue', subject) : undefined
}
