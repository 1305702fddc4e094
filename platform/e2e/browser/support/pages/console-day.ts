import { desk, dialog, type Entry, send } from './entry.ts'
import type { Find } from './find.ts'

// Pages of the console for the day itself: activities, volunteers, venues, requests; see entry.ts for what the columns mean.
const city = '410900000000'
const operator = 'city-operator'
const organiser = 'organiser-410900'
const dispatcher = 'dispatcher-410900'
const manager = 'venue-manager-01'
const at = (base: string, id: Promise<{ id: string }>) => id.then((found) => `${base}/${found.id}`)

const activity = (find: Find) => find.meeting().then((held) => `/activities/${held.activity}`)
const session = (find: Find) => find.meeting().then((held) => `/sessions/${held.id}`)
const screen = (find: Find) => find.meeting().then((held) => `/screen/${held.id}`)
const campaign = (find: Find) => at('/campaigns', find.first(operator, '/api/events/v1/campaigns'))
const venue = (find: Find) => at('/venues', find.first(manager, '/api/venues/v1/my/venues'))
const opening = async (find: Find) => {
  const { id } = await find.first(manager, '/api/venues/v1/my/venues')
  return at('/openings', find.first(manager, `/api/venues/v1/openings?venue=${id}`))
}
const recognition = (find: Find) => at('/recognitions', find.first(operator, '/api/venues/v1/recognitions'))
const person = (find: Find) => at('/people', find.first(operator, `/api/volunteers/v1/people?place=${city}`))
const record = (find: Find) => at('/service-records', find.first(operator, `/api/volunteers/v1/service-records?place=${city}`))
const appointment = (find: Find) =>
  at('/appointments', find.first(operator, `/api/volunteers/v1/appointments?place=${city}`, ({ active }) => active))
const request = (find: Find) => find.request().then((id) => `/requests/${id}`)

export const dayPages: Entry[] = [
  desk('welcome', '/', null, '/', { quiet: true }),
  desk('home', '/', operator, '/', { list: true }),
  desk('home-organiser', '/', organiser, '/', { list: true }),
  desk('home-venue', '/', manager, '/', { list: true }),

  desk('activities', '/activities', operator, '/activities', {
    list: true,
    reach: { 'export open': dialog('ui.export') },
  }),
  desk('activity-post', '/activities/post', organiser),
  desk('activity-new', '/activities/new', organiser, '/activities/new', {
    reach: { 'with faults': send('activities.saveDraft') },
  }),
  desk('activity', '/activities/:id', organiser, activity, {
    reach: { 'completing open': dialog('activities.complete'), 'cancelling open': dialog('activities.cancel') },
  }),
  desk('activity-edit', '/activities/:id/edit', organiser, async (find) => `${await activity(find)}/edit`),
  desk('announce', '/activities/:activity/sessions/new', organiser, async (find) => `${await activity(find)}/sessions/new`, {
    reach: { 'with faults': send('sessions.announce') },
  }),
  desk('campaigns', '/campaigns', operator, '/campaigns', { list: true }),
  desk('campaign-new', '/campaigns/new', operator, '/campaigns/new', {
    reach: { 'with faults': send('campaigns.saveDraft') },
  }),
  desk('campaign', '/campaigns/:id', operator, campaign, { reach: { 'closing open': dialog('campaigns.close') } }),
  desk('campaign-edit', '/campaigns/:id/edit', operator, async (find) => `${await campaign(find)}/edit`),
  desk('sessions', '/sessions', operator, '/sessions', { list: true }),
  desk('session', '/sessions/:id', organiser, session, {
    reach: {
      'moving open': dialog('sessions.move'),
      'changing open': dialog('sessions.change'),
      'cancelling open': dialog('sessions.cancel'),
    },
  }),
  desk('sessions-calendar', '/sessions', operator, '/sessions?tab=calendar'),
  desk('session-attendance', '/sessions/:id', organiser, async (find) => `${await session(find)}?tab=attendance`),
  desk('session-roll', '/sessions/:id', organiser, async (find) => `${await session(find)}?tab=roll`),
  desk('session-volunteers', '/sessions/:id', organiser, async (find) => `${await session(find)}?tab=volunteers`),
  desk('session-devices', '/sessions/:id', organiser, async (find) => `${await session(find)}?tab=devices`),
  desk('screen', '/screen/:id', organiser, screen),
  desk('screen-print', '/screen/:id/print', organiser, async (find) => `${await screen(find)}/print`),

  desk('people', '/people', operator, '/people?status=verified', { list: true }),
  desk('person-new', '/people/new', operator, '/people/new', {
    keeps: true,
    reach: { 'with faults': send('people.register') },
  }),
  desk('person', '/people/:id', operator, person, {
    reach: { 'suspending open': dialog('people.suspend'), 'particulars open': dialog('people.open') },
  }),
  desk('service-records', '/service-records', operator, '/service-records?status=credited', { list: true }),
  desk('service-record', '/service-records/:id', operator, record),
  desk('appointments', '/appointments', operator, '/appointments?status=confirmed', {
    list: true,
    reach: { 'appointing open': dialog('appointments.appoint') },
  }),
  desk('appointment', '/appointments/:id', operator, appointment, {
    reach: { 'ending open': dialog('appointments.end') },
  }),

  desk('venues', '/venues', operator, '/venues', { list: true }),
  desk('venues-mine', '/venues', manager, '/venues', { list: true }),
  desk('venue-new', '/venues/new', manager, '/venues/new', {
    keeps: true,
    reach: { 'with faults': send('venues.register') },
  }),
  desk('venue', '/venues/:id', manager, venue, { reach: { 'suspending open': dialog('venues.suspend') } }),
  desk('venue-edit', '/venues/:id/edit', manager, async (find) => `${await venue(find)}/edit`),
  desk('openings', '/openings', operator, '/openings', { list: true }),
  desk('opening-new', '/openings/new', manager, '/openings/new', {
    reach: { 'with faults': send('openings.announce') },
  }),
  desk('opening', '/openings/:id', manager, opening, {
    reach: { 'cancelling open': dialog('openings.cancel'), 'booking open': dialog('openings.bookFor') },
  }),
  desk('opening-edit', '/openings/:id/edit', manager, async (find) => `${await opening(find)}/edit`),
  desk('recognitions', '/recognitions', operator, '/recognitions?status=conferred', { list: true }),
  desk('apply', '/recognitions/apply', manager, '/recognitions/apply'),
  desk('recognition', '/recognitions/:id', operator, recognition, {
    reach: { 'review open': dialog('recognitions.review') },
  }),
  desk('rounds', '/rounds', operator, '/rounds', {
    list: true,
    reach: { 'opening open': dialog('recognitions.openRound') },
  }),

  desk('requests', '/requests', dispatcher, '/requests', { list: true }),
  desk('request', '/requests/:id', dispatcher, request),
  desk('schedule', '/requests/:id/schedule', dispatcher, async (find) => `${await request(find)}/schedule`),
]
