import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Account } from './accounts.ts'
import type { Answer, Api } from './api.ts'
import { city } from './city.ts'

type ApiOf = (account: Account) => Api

const organiser: Account = 'organiser-410900'
const operator: Account = 'city-operator'
const place = '410926100201'
const MINUTE = 60_000

/** A session that goes on now, in the village of the demonstration. */
export interface Meeting {
  id: string
  title: string
  shift: string
}

function made<T>(answer: Answer<T>): T {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}

/** City time as the services write it, whole seconds. */
const moment = (ahead: number) =>
  new Date(city.now().getTime() + ahead * MINUTE + 8 * 60 * MINUTE).toISOString().slice(0, 19) + '+08:00'

async function waitFor<T>(ask: () => Promise<T | undefined>): Promise<T> {
  let found: T | undefined
  await expect.poll(async () => (found = await ask()) !== undefined, { timeout: 20_000 }).toBe(true)
  return found!
}

/** Announces a session with a shift that has begun or is about to, so that presence is taken now. */
export async function meeting(api: ApiOf, wanted = 4, title = '演示：现场签到'): Promise<Meeting> {
  const call = api(organiser)
  const activity = made(
    await call.post('/api/events/v1/activities', { title, kind: 'lecture', place, campaigns: [], themes: [] }),
  )
  const publication = `/api/events/v1/activities/${activity.id}/publication`
  made(
    await call.call('POST', publication, undefined, {
      'If-Match': `"${activity.version}"`,
      'Idempotency-Key': crypto.randomUUID(),
    }),
  )
  const session = made(
    await call.post(`/api/events/v1/activities/${activity.id}/sessions`, {
      place,
      spot: '演示广场',
      startsAt: moment(3),
      endsAt: moment(63),
      wanted: [{ role: 'guide', count: wanted }],
    }),
  )
  const shift = await waitFor(async () => {
    const { status, body } = await call.get(`/api/volunteers/v1/sessions/${session.id}/shifts`)
    return status === 200 ? (body[0]?.id as string | undefined) : undefined
  })
  return { id: session.id, title, shift }
}

/** The code on the organiser's screen now. */
export async function codeOf(api: ApiOf, session: string): Promise<{ code: string; digits: string }> {
  return made(await api(organiser).get(`/api/events/v1/sessions/${session}/code`))
}

const person = (number: number) => ({
  name: `演示志愿者${number}`,
  phone: `1390000${String(number).padStart(4, '0')}`,
  ageBand: '18-59',
  place,
  kind: 'science',
  consent: true,
  notice: '1',
})

async function verify(staff: Api, id: string): Promise<void> {
  made(
    await staff.call('POST', `/api/volunteers/v1/people/${id}/verification`, undefined, {
      'If-Match': '"1"',
      'Idempotency-Key': crypto.randomUUID(),
    }),
  )
}

/** An account that has signed up for the shift: the first from `from` on that is free then, registered where it is not yet. */
export async function volunteerFor(api: ApiOf, { shift }: Meeting, from: number): Promise<Account> {
  const staff = api(operator)
  for (let number = from; number <= 400; number++) {
    const account = `volunteer-${String(number).padStart(3, '0')}` as Account
    const call = api(account)
    if ((await call.get('/api/volunteers/v1/people/me')).status === 404) {
      await verify(staff, made(await call.post('/api/volunteers/v1/people/me', person(number))).id)
    }
    const signUp = await call.post(`/api/volunteers/v1/shifts/${shift}/sign-ups`)
    if (signUp.status === 201) return account
  }
  throw new Error('no account of the demonstration is free now')
}

/** People without an account, put down for the shift by whoever announced it. */
export async function putDown(api: ApiOf, { shift }: Meeting, count: number): Promise<string[]> {
  const names: string[] = []
  const [staff, leader] = [api(operator), api(organiser)] // one sign-in each for all of them
  for (let at = 0; at < count; at++) {
    const number = Math.floor(Math.random() * 9000) + 1000
    const helped = made(
      await staff.post('/api/volunteers/v1/people', { ...person(number), name: `点名${at + 1}号` }),
    )
    await verify(staff, helped.id)
    made(await leader.post(`/api/volunteers/v1/shifts/${shift}/sign-ups/others`, { person: helped.id }))
    names.push(`点名${at + 1}号`)
  }
  return names
}

/** So many people came and left without signal and have sent it since: their hours wait for somebody responsible. */
export async function cameLate(api: ApiOf, session: Meeting, count: number, from: number): Promise<void> {
  const { code } = await codeOf(api, session.id)
  const scannedAt = new Date().toISOString()
  for (let at = 0, next = from; at < count; at++) {
    const account = await volunteerFor(api, session, next)
    next = Number(account.slice(-3)) + 1
    const scans = ['in', 'out'].map((side) => ({ nonce: randomUUID(), side, code, scannedAt }))
    const sent = { deviceNow: scannedAt, phone: randomUUID(), scans }
    const { answers } = made(await api(account).post('/api/volunteers/v1/late-scans', sent))
    expect(answers.map((answer: { outcome: string }) => answer.outcome)).toEqual(['recorded', 'recorded'])
  }
}

/** What the service knows of the account's presence. */
export async function presenceOf(
  api: ApiOf,
  account: Account,
  session: string,
): Promise<{ in?: string; out?: string }> {
  const { items } = made(await api(account).get('/api/volunteers/v1/my/shifts?limit=50'))
  return items.find((shift: { session: string }) => shift.session === session)
}

/** The app lies on the phone: its worker is in charge, so that it opens without signal. */
export async function installed(page: Page): Promise<void> {
  await page.goto('/m/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Opens the address a picture of the code carries, as the phone's own camera does. */
export async function scan(page: Page, code: string): Promise<void> {
  // The same address with another fragment loads nothing, so it is left first.
  await page.goto('/m/offline-limits')
  await page.goto(`/m/c#${code}`)
}

/** How many scans wait and how many are answered, as they lie on the phone. */
export function queue(page: Page): Promise<{ waiting: number; answered: number }> {
  return page.evaluate(
    () =>
      new Promise<{ waiting: number; answered: number }>((done, fail) => {
        const opening = indexedDB.open('kepu')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('scans').objectStore('scans').getAll()
          all.onsuccess = () => {
            const count = (state: string) => all.result.filter((scan) => scan.state === state).length
            opening.result.close()
            done({ waiting: count('waiting'), answered: count('answered') })
          }
        }
      }),
  )
}
