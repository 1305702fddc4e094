import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countOfOthers, keep, scanOf, scansOf } from './queue'
import { send } from './sender'
import { close, memorise } from './store'
import { CODE, FRESH, type Heard, offline, online, problem, SESSION, TestDoor } from './testdoor'

const OTHER = 'k1.AZH3oFwrfT6PEKGyw9Tl9A.57562680.fljhwajjoki5gh7f'

let door: TestDoor
beforeEach(async () => {
  await close()
  globalThis.indexedDB = new IDBFactory()
  door = new TestDoor()
})
afterEach(() => vi.unstubAllGlobals())

describe('a scan', () => {
  it('lies on the disk before anything is sent', async () => {
    const scan = await keep(offline)
    expect(door.heard).toEqual([])
    expect(await scanOf(scan.nonce)).toMatchObject({ state: 'waiting', code: CODE, account: 'ann' })
  })

  it('made without signal is sent as a late scan, and its answer is kept', async () => {
    const scan = await keep(offline)
    expect(await send(door)).toBe('done')
    expect(door.heard[0]?.path).toBe('/api/volunteers/v1/late-scans')
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({
      kind: 'recorded',
      late: true,
      grade: 'C',
      toBeConfirmed: true,
      session: SESSION,
    })
  })

  it('is kept once while the very same code waits, and beside an older code of the session', async () => {
    const first = await keep(offline)
    expect((await keep(offline)).nonce).toBe(first.nonce)
    await keep({ ...offline, side: 'out' })
    await keep({ ...offline, code: OTHER })
    await keep({ ...offline, code: FRESH })
    expect((await scansOf('ann')).map((scan) => scan.code).sort()).toEqual([CODE, CODE, OTHER, FRESH].sort())
  })

  it('that is expired while its owner stands there is refused, so that he scans again', async () => {
    const scan = await keep(online)
    door.reply = () => problem(422, 'checkin-code-expired')
    await send(door, scan.nonce)
    expect((await scanOf(scan.nonce))?.answer).toEqual({
      kind: 'refused',
      problem: 'checkin-code-expired',
      opens: undefined,
      closes: undefined,
    })
    expect(door.heard).toHaveLength(1)
  })
})

describe('sending exactly once', () => {
  it('sends under the account that scanned, and waits for it where another has signed in between', async () => {
    const scans = [await keep(online), await keep({ ...offline, side: 'out' })]
    // The door looks at the session again with each call: somebody else has signed in since it was asked.
    door.reply = ({ account }) => (account === 'bob' ? undefined : problem(409, 'another-account'))
    expect(await send(door)).toBe('sign-in')
    expect(door.heard.map((heard) => heard.account)).toContain('ann')
    expect(door.rows.size).toBe(0)
    for (const { nonce } of scans) expect(await scanOf(nonce)).toMatchObject({ state: 'waiting' })

    door.reply = () => undefined
    expect(await send(door)).toBe('done')
    expect(door.rows.size).toBe(2)
  })

  it('repeats under the same nonce what was recorded but not answered', async () => {
    const scan = await keep(online)
    door.lose = () => true
    expect(await send(door, scan.nonce)).toBe('no-answer')
    expect((await scanOf(scan.nonce))?.hold).toBe('no-answer')
    door.lose = () => false
    expect(await send(door)).toBe('done')
    expect(door.heard.map((heard) => heard.nonce)).toEqual([scan.nonce, scan.nonce])
    expect(door.rows.size).toBe(1)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ kind: 'recorded', grade: 'A', late: false })
  })

  it('sends late, under its nonce, what never arrived and has expired since', async () => {
    const scan = await keep(online)
    door.lose = () => true
    door.reply = () => problem(500, '')
    await send(door, scan.nonce)
    door.lose = () => false
    door.reply = (heard) =>
      heard.path.endsWith('check-ins') ? problem(422, 'checkin-code-expired') : undefined
    expect(await send(door)).toBe('done')
    expect(door.heard.at(-1)?.path).toBe('/api/volunteers/v1/late-scans')
    expect((door.heard.at(-1)?.body.scans as { nonce: string }[])[0]?.nonce).toBe(scan.nonce)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ late: true, grade: 'C' })
  })

  it('sends a queue three times and records each scan once', async () => {
    await keep(offline)
    await keep({ ...offline, side: 'out' })
    door.lose = () => true
    await send(door)
    await send(door)
    door.lose = () => false
    await send(door)
    expect(door.rows.size).toBe(2)
    const calls = door.heard.length
    await send(door)
    expect(door.heard).toHaveLength(calls)
  })

  it('sends both pending scans after the tab was killed', async () => {
    const one = await keep(offline)
    const two = await keep({ ...offline, side: 'out' })
    await close()
    vi.resetModules()
    const reopened = await import('./sender')
    expect(await reopened.send(door)).toBe('done')
    expect([...door.rows.keys()].sort()).toEqual([one.nonce, two.nonce].sort())
  })

  it('has one sender where two tabs are open', async () => {
    let tail: Promise<unknown> = Promise.resolve()
    const request = (_name: string, work: () => Promise<unknown>) => (tail = tail.then(work))
    vi.stubGlobal('navigator', { ...navigator, locks: { request } })
    await keep(offline)
    vi.resetModules()
    const otherTab = await import('./sender')
    await Promise.all([send(door), otherTab.send(door)])
    expect(door.heard).toHaveLength(1)
  })

  it('splits more than two hundred late scans', async () => {
    for (let at = 0; at < 201; at++) await keep({ ...offline, code: codeOf(at) })
    await send(door)
    expect(door.heard.map((heard) => (heard.body.scans as unknown[]).length)).toEqual([200, 1])
  })
})

describe('the queue of an account', () => {
  it('is not sent and not seen by another account', async () => {
    await keep(offline)
    door.who = 'bob'
    expect(await send(door)).toBe('done')
    expect(door.heard).toEqual([])
    expect(await scansOf('bob')).toEqual([])
    expect(await countOfOthers('bob')).toBe(1)
    expect(await countOfOthers('ann')).toBe(0)
  })

  it('waits until its owner signs in again', async () => {
    const scan = await keep(online)
    door.who = undefined
    expect(await send(door)).toBe('sign-in')
    door.who = 'ann'
    door.reply = () => problem(401, 'session-ended')
    expect(await send(door)).toBe('sign-in')
    expect(await scanOf(scan.nonce)).toMatchObject({ state: 'waiting', hold: 'sign-in' })
  })
})

describe('answers', () => {
  const late = (answer: object) => (heard: Heard) => ({
    status: 200,
    body: { answers: [{ nonce: (heard.body.scans as { nonce: string }[])[0]!.nonce, ...answer }] },
  })

  it('keep a refused late scan with its reason for the person to see', async () => {
    const scan = await keep(offline)
    door.reply = late({ outcome: 'refused', problem: 'urn:kepu:problem:checkin-late-too-late' })
    await send(door)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({
      kind: 'refused',
      problem: 'checkin-late-too-late',
    })
  })

  it('tell of an earlier record and that it may be disputed', async () => {
    const scan = await keep(offline)
    door.reply = late({ outcome: 'already', grade: 'A', record: 'r', offersCorrection: true })
    await send(door)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ already: true, offersCorrection: true })
  })

  it('let a scan wait whose session the service has not heard of, where the phone knows the shift', async () => {
    await memorise('shifts', { account: 'ann', shifts: [{ session: SESSION }] })
    const scan = await keep(offline)
    door.reply = late({ outcome: 'keep', problem: 'urn:kepu:problem:checkin-session-not-known-yet' })
    expect(await send(door)).toBe('not-yet')
    expect(await scanOf(scan.nonce)).toMatchObject({ state: 'waiting', hold: 'not-yet' })
  })

  it('never drop a scan because a service is busy or broken, and go on with the next', async () => {
    const one = await keep(online)
    const two = await keep({ ...online, code: OTHER })
    door.reply = (heard) => (heard.body.code === CODE ? { status: 502, body: {} } : undefined)
    expect(await send(door)).toBe('not-yet')
    expect((await scanOf(one.nonce))?.state).toBe('waiting')
    expect((await scanOf(two.nonce))?.state).toBe('answered')
  })

  it('come from events where volunteers does not know the person', async () => {
    const scan = await keep(online)
    door.reply = (heard) =>
      heard.path.includes('volunteers') ? problem(409, 'checkin-not-signed-up') : undefined
    await send(door, scan.nonce)
    expect(door.heard.map((heard) => heard.path)).toEqual([
      '/api/volunteers/v1/check-ins',
      '/api/events/v1/attendances',
    ])
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ kind: 'recorded', as: 'participant' })
  })

  it('say that a participant cannot be recorded later', async () => {
    const scan = await keep(offline)
    door.reply = (heard) =>
      heard.path.includes('late')
        ? late({ outcome: 'refused', problem: 'urn:kepu:problem:checkin-not-signed-up' })(heard)
        : problem(422, 'checkin-code-expired')
    await send(door)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ problem: 'participant-late' })
  })

  it('to digits whose step is over are final: digits prove no time', async () => {
    const scan = await keep({
      account: 'ann',
      side: 'in',
      session: SESSION,
      digits: '172466',
      connected: true,
    })
    door.reply = () => problem(422, 'checkin-code-expired')
    await send(door)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ problem: 'checkin-code-expired' })
  })
})

/** A code of another session. */
function codeOf(at: number): string {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(0, at)
  const id = btoa(String.fromCharCode(...bytes))
    .slice(0, 22)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  return `k1.${id}.57562680.fljhwajjoki5gh7f`
}
