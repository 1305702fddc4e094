import { dialog, type Entry, phone, send } from './entry.ts'
import type { Find } from './find.ts'

// Pages of the phone app; see entry.ts for what the columns mean.
const me = 'volunteer-001'
const organiser = 'organiser-410900'
const manager = 'venue-manager-01'
/** Manages a venue and has never registered as a volunteer. */
const stranger = 'venue-manager-16'

const session = async (find: Find) => (await find.first(me, '/api/events/v1/sessions')).session
const shift = async (find: Find) =>
  (await find.first(me, '/api/volunteers/v1/my/shifts', ({ status }) => status === 'signed-up')).shift
const booking = async (find: Find) => (await find.first(me, '/api/venues/v1/my/bookings')).id
const opening = async (find: Find) => (await find.first(me, '/api/venues/v1/openings')).id
const venue = async (find: Find) => (await find.first(manager, '/api/venues/v1/my/venues')).id
const record = async (find: Find) => (await find.first(me, '/api/volunteers/v1/my/hours')).record
const request = async (find: Find) => (await find.first(me, '/api/events/v1/requests/me')).id
const message = async (find: Find) => (await find.first(me, '/api/content/v1/inbox')).id
const item = async (find: Find) => (await find.first(me, '/api/content/v1/library')).id
const held = async (find: Find) => (await find.meeting()).id

export const phonePages: Entry[] = [
  phone('near', '/', null, '/', { list: true }),
  phone('near-first', '/', null, '/', { nowhere: true }),
  phone('near-none', '/', null, '/?group=officials&kind=farm-training&day=2024-01-01'),
  phone('activity', '/a/:id', null, async (find) => `/a/${(await session(find)).activityId}`),
  phone('session', '/s/:id', null, async (find) => `/s/${(await session(find)).id}`),
  phone('venues', '/venues', null, '/venues', { list: true }),
  phone('venue', '/v/:id', null, async (find) => `/v/${await venue(find)}`, { list: true }),
  phone('place', '/place', null),
  phone('library', '/library', null, '/library', { list: true }),
  phone('item', '/library/:id', null, async (find) => `/library/${await item(find)}`),
  phone('opening', '/o/:id', me, async (find) => `/o/${await opening(find)}`),
  phone('booking', '/bookings/:id', me, async (find) => `/bookings/${await booking(find)}`),

  phone('shifts', '/shifts', me, '/shifts', { list: true }),
  phone('shifts-welcome', '/shifts', null, '/shifts', { quiet: true }),
  phone('calendar', '/shifts/calendar', me, '/shifts/calendar', { list: true }),
  phone('shift', '/shifts/:id', me, async (find) => `/shifts/${await shift(find)}`),
  phone('check', '/c', me, '/c', { quiet: true }),
  phone('card', '/card', me, '/card', { keeps: true }),
  phone('hours', '/hours', me, '/hours', { list: true }),
  phone('record', '/hours/:id', me, async (find) => `/hours/${await record(find)}`, {
    reach: { 'dispute open': dialog('hours.disputeStart') },
  }),
  phone('pending', '/pending', me, '/pending', { quiet: true }),
  phone('ready', '/ready', me, '/ready', { quiet: true }),
  phone('offline-limits', '/offline-limits', null, '/offline-limits', { quiet: true }),

  phone('inbox', '/inbox', me, '/inbox', { list: true }),
  phone('inbox-settings', '/inbox/settings', me),
  phone('message', '/inbox/:id', me, async (find) => `/inbox/${await message(find)}`),

  phone('me', '/me', me, '/me', { reach: { 'sign-out open': dialog('session.signOut') } }),
  phone('me-nobody', '/me', null, '/me', { quiet: true }),
  phone('my-data', '/me/data', me, '/me/data', {
    reach: { 'leaving open': dialog('me.leave'), 'unsubscribing open': dialog('me.unsubscribe') },
  }),
  phone('particulars', '/me/particulars', me),
  phone('privacy', '/privacy', null),
  phone('about', '/about', null, '/about', { quiet: true }),
  phone('help', '/help', me, '/help', { quiet: true }),
  phone('register', '/register', stranger, '/register', { reach: { 'place chooser open': place } }),
  phone('join', '/register/join', stranger, '/register/join', {
    quiet: true,
    reach: { 'with faults': send('register.joinSend') },
  }),
  phone('sign-in', '/sign-in', null, '/sign-in?to=/shifts', { quiet: true }),
  phone('signed-in', '/signed-in', null, '/signed-in', { quiet: true }),

  phone('requests', '/requests', me, '/requests', { list: true }),
  phone('request-new', '/requests/new', me, '/requests/new', {
    quiet: true,
    reach: { 'with faults': send('requests.send') },
  }),
  phone('request', '/requests/:id', me, async (find) => `/requests/${await request(find)}`),
  phone('request-waiting', '/requests/:id', me, async (find) => `/requests/${await find.request()}`, {
    reach: { 'withdrawal open': dialog('requests.withdraw') },
  }),
  phone('request-change', '/requests/:id/change', me, async (find) => `/requests/${await find.request()}/change`),
  phone('complaint', '/complaint', me, '/complaint', {
    quiet: true,
    reach: { 'with faults': send('design.send') },
  }),

  phone('desk', '/desk', organiser, '/desk', { list: true }),
  phone('desk-of-venue', '/desk', manager),
  phone('desk-roll', '/desk/session/:session', organiser, async (find) => `/desk/session/${await held(find)}`, {
    list: true,
  }),
  phone('desk-scan', '/desk/session/:session/scan', organiser, async (find) => `/desk/session/${await held(find)}/scan`, {
    quiet: true,
  }),
  phone(
    'desk-devices',
    '/desk/session/:session/devices',
    organiser,
    async (find) => `/desk/session/${await held(find)}/devices`,
  ),
  phone('desk-hours', '/desk/session/:session/hours', organiser, async (find) => `/desk/session/${await held(find)}/hours`, {
    list: true,
    reach: { 'back-fill open': dialog('desk.hours.backFill') },
  }),
  phone(
    'desk-attendance',
    '/desk/attendance/:session',
    organiser,
    async (find) => `/desk/attendance/${await held(find)}`,
  ),
  phone('desk-venue', '/desk/venue/:venue', manager, async (find) => `/desk/venue/${await venue(find)}`, {
    list: true,
  }),
  phone('device', '/pair', null, '/pair', { quiet: true }),
  phone('unknown', '/:unknown(.*)*', null, '/no-such-page', { quiet: true }),
]

/** The chooser of a place, as a form opens it. */
async function place(...[page, words]: Parameters<ReturnType<typeof dialog>>): Promise<void> {
  await page.getByRole('button', { name: words('register.place') }).click()
  await page.locator('dialog[open]').waitFor()
}
