import { desk, dialog, type Entry, send } from './entry.ts'
import type { Find } from './find.ts'

// Pages of the console for plan, figures, content, registers and the system; see entry.ts for what the columns mean.
const city = '410900000000'
const operator = 'city-operator'
const admin = 'city-admin'
const editor = 'editor-1'
const at = (base: string, id: Promise<{ id: string }>) => id.then((found) => `${base}/${found.id}`)

const plan = (find: Find) => at('/plans', find.first(operator, '/api/metrics/v1/plans'))
const target = (of: (target: any) => boolean) => async (find: Find) => {
  const { id } = await find.first(operator, '/api/metrics/v1/plans')
  const { indicator } = await find.first(operator, `/api/metrics/v1/plans/${id}/targets?place=${city}`, of)
  return `/plans/${id}/targets/${indicator}`
}
const item = (find: Find) => at('/items', find.first(editor, `/api/content/v1/items?place=${city}`))
const pack = (find: Find) => at('/packages', find.first(editor, `/api/content/v1/packages?place=${city}`))
const push = (find: Find) => at('/pushes', find.first(editor, `/api/content/v1/pushes?place=${city}`))
const imported = (find: Find) =>
  at('/imports/venues', find.first(operator, `/api/venues/v1/imports?kind=recognitions&place=${city}`))
const places = (find: Find) => at('/place-imports', find.first(admin, `/api/venues/v1/place-imports?place=${city}`))
const organisation = (find: Find) => at('/organisations', find.first(operator, '/api/venues/v1/organisations'))
const account = async (find: Find) =>
  `/rights/${(await find.first(admin, '/api/venues/v1/accounts', ({ grants }) => grants?.length)).account}`

// The demonstration has neither an event that could not be used nor a rebuild: these stand for them.
const event = {
  id: '01900000-0000-7000-8000-000000000001',
  status: 'waiting',
  consumer: 'metrics.facts',
  event: '01900000-0000-7000-8000-000000000002',
  type: 'org.kepu.events.session.held.v1',
  key: '01900000-0000-7000-8000-000000000003',
  topic: 'kepu.events.session',
  partition: 3,
  offset: 128,
  reason: 'unknown place 410999999999',
  parkedAt: '2024-09-21T10:15:00+08:00',
  attempts: 1,
}
const rebuild = {
  id: '01900000-0000-7000-8000-000000000004',
  status: 'done',
  cause: 'operator',
  requestedAt: '2024-09-20T18:00:00+08:00',
  total: 10400,
  done: 10400,
  passedOver: 0,
  finishedAt: '2024-09-20T18:00:09+08:00',
  running: false,
}
const parked = {
  '/parked-events': { items: [event] },
  [`/parked-events/${event.id}`]: { event, headers: { ce_type: event.type }, data: { place: '410999999999' } },
}

export const officePages: Entry[] = [
  desk('summary', '/summary', operator, '/summary', { list: true }),
  desk('city', '/city/:city', null, `/city/${city}`),
  desk('plans', '/plans', operator, '/plans', { list: true }),
  desk('plan-bring', '/plans/new', operator, '/plans/new', { quiet: true }),
  desk('plan', '/plans/:plan', operator, plan, { list: true }),
  desk('target', '/plans/:plan/targets/:indicator', operator, target(({ engine }) => engine !== 'entered'), {
    list: true,
  }),
  desk('target-entered', '/plans/:plan/targets/:indicator', operator, target(({ engine }) => engine === 'entered')),
  desk('figures', '/figures', operator, '/figures', { list: true }),
  desk('figures-stock', '/figures/stock', operator, '/figures/stock', { list: true }),
  desk('figure', '/figures/:kind', operator, '/figures/attendance', { list: true }),
  desk('coverage', '/coverage', operator, '/coverage', { list: true }),
  desk('entered', '/entered', operator, '/entered', {
    list: true,
    reach: { 'entering open': dialog('entered.enter'), 'document open': dialog('entered.addDocument') },
  }),

  desk('items', '/items', editor, '/items', { list: true }),
  desk('item-new', '/items/new', editor, '/items/new', {
    keeps: true,
    reach: { 'with faults': send('writing.keep') },
  }),
  desk('item', '/items/:id', editor, item),
  desk('packages', '/packages', editor, '/packages', { list: true }),
  desk('package-new', '/packages/new', editor, '/packages/new', {
    list: true,
    reach: { 'with faults': send('packs.assemble') },
  }),
  desk('package', '/packages/:id', editor, pack),
  desk('pushes', '/pushes', editor, '/pushes', { list: true }),
  desk('push-new', '/pushes/new', editor, '/pushes/new', { list: true }),
  desk('push', '/pushes/:id', editor, push),

  desk('imports', '/imports', operator, '/imports', {
    list: true,
    reach: { 'bringing open': dialog('imports.bring') },
  }),
  desk('import', '/imports/:service/:id', operator, imported),
  desk('place-imports', '/place-imports', admin, '/place-imports', { list: true }),
  desk('place-import', '/place-imports/:id', admin, places),
  desk('organisations', '/organisations', operator, '/organisations', {
    list: true,
    reach: { 'entering open': dialog('registers.enter') },
  }),
  desk('organisation', '/organisations/:id', operator, organisation, {
    reach: { 'changing open': dialog('registers.change') },
  }),
  desk('vocabularies', '/vocabularies', admin, '/vocabularies'),
  desk('vocabulary', '/vocabularies/:name', admin, '/vocabularies/activity-kind', {
    reach: { 'adding open': dialog('registers.addTerm') },
  }),

  desk('rights', '/rights', admin, '/rights', { list: true }),
  desk('invite', '/rights/invite', admin, '/rights/invite', { keeps: true }),
  desk('account', '/rights/:account', admin, account, {
    reach: { 'giving open': dialog('rights.give'), 'switching off open': dialog('rights.disable') },
  }),
  desk('parked', '/parked', operator, '/parked', { list: true, answers: parked }),
  desk('parked-event', '/parked/:service/:id', operator, `/parked/metrics/${event.id}`, {
    answers: parked,
    reach: { 'discarding open': dialog('system.discard') },
  }),
  desk('rebuilds', '/rebuilds', admin, '/rebuilds', {
    list: true,
    answers: { '/rebuilds': { items: [rebuild] } },
    reach: { 'starting open': dialog('system.startRebuild') },
  }),
  desk('audit', '/audit', operator, '/audit', { list: true }),
  desk('going-live', '/going-live', admin, '/going-live', { keeps: true }),
  desk('signed-in', '/signed-in', null, '/signed-in', { quiet: true }),
  desk('unknown', '/:unknown(.*)*', operator, '/no-such-page', { quiet: true }),
]
