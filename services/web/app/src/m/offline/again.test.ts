import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { NoAnswer } from './door'
import { change, keep, scanOf } from './queue'
import { send } from './sender'
import { close } from './store'
import { CODE, FRESH, type Heard, offline, online, PRINTED, problem, TestDoor } from './testdoor'

let door: TestDoor
beforeEach(async () => {
  await close()
  globalThis.indexedDB = new IDBFactory()
  door = new TestDoor()
})

describe('a second scan while the first one waits', () => {
  /** Volunteers as it records: one presence for a side of a session, an answer for each nonce, old codes only as late scans. */
  function volunteers() {
    let first: Record<string, unknown> | undefined
    const answers = new Map<string, Record<string, unknown>>()
    const record = (nonce: string, grade: string) => {
      if (!answers.has(nonce))
        answers.set(nonce, first ? { ...first, already: true } : { grade, record: nonce })
      first ??= answers.get(nonce)
      return answers.get(nonce)!
    }
    door.reply = ({ path, nonce, body }) => {
      if (path.endsWith('late-scans')) {
        const scans = body.scans as { nonce: string }[]
        const all = scans.map((scan) => {
          const { already, ...rest } = record(scan.nonce, 'C')
          return { nonce: scan.nonce, outcome: already ? 'already' : 'recorded', ...rest }
        })
        return { status: 200, body: { answers: all } }
      }
      if (answers.has(nonce)) return { status: 201, body: answers.get(nonce)! }
      return body.code === FRESH
        ? { status: 201, body: record(nonce, 'A') }
        : problem(422, 'checkin-code-expired')
    }
    return { presences: () => new Set([...answers.values()].map((answer) => answer.record)).size }
  }

  it('goes first where the first never arrived, and the first is evidence beside it', async () => {
    const old = await keep(online)
    door.reply = () => {
      throw new NoAnswer('no signal')
    }
    expect(await send(door, old.nonce)).toBe('no-answer')
    const service = volunteers()

    const fresh = await keep({ ...online, code: FRESH })
    expect(fresh.nonce).not.toBe(old.nonce)
    expect(await send(door, fresh.nonce)).toBe('done')

    expect((await scanOf(fresh.nonce))?.answer).toMatchObject({ grade: 'A', already: false, late: false })
    expect((await scanOf(old.nonce))?.answer).toMatchObject({ grade: 'A', already: true, late: true })
    expect(service.presences()).toBe(1)
  })

  it('is recorded as the first one was where only the answer to the first was lost', async () => {
    const old = await keep({ ...online, code: FRESH })
    const service = volunteers()
    door.lose = () => true
    await send(door, old.nonce)
    door.lose = () => false

    const again = await keep({ ...online, code: CODE })
    door.reply = ((judged) => (heard: Heard) =>
      heard.nonce === again.nonce && heard.path.endsWith('check-ins')
        ? { status: 200, body: { grade: 'A', record: old.nonce, already: true } }
        : judged(heard))(door.reply)
    expect(await send(door, again.nonce)).toBe('done')

    expect((await scanOf(again.nonce))?.answer).toMatchObject({ already: true, record: old.nonce })
    expect((await scanOf(old.nonce))?.answer).toMatchObject({ already: false, record: old.nonce, grade: 'A' })
    expect(service.presences()).toBe(1)
  })

  it('is worth an A although the first was made without signal', async () => {
    const old = await keep(offline)
    const service = volunteers()
    const fresh = await keep({ ...online, code: FRESH })
    await send(door, fresh.nonce)
    expect(door.heard.map((heard) => heard.path.split('/').at(-1))).toEqual(['check-ins', 'late-scans'])
    expect((await scanOf(fresh.nonce))?.answer).toMatchObject({ grade: 'A', already: false })
    expect((await scanOf(old.nonce))?.answer).toMatchObject({ already: true })
    expect(service.presences()).toBe(1)
  })

  it('of the same code is no first try: over in the meantime it goes as a late scan and is not lost', async () => {
    const old = await keep(online)
    door.lose = () => true
    door.reply = () => problem(503, '')
    await send(door, old.nonce)
    door.lose = () => false
    volunteers()

    const nonce = crypto.randomUUID()
    const again = await keep(online, nonce)
    await send(door, again.nonce === nonce ? nonce : undefined)

    expect(again.nonce).toBe(old.nonce)
    expect((await scanOf(old.nonce))?.answer).toMatchObject({ kind: 'recorded', late: true, grade: 'C' })
  })
})

describe('a printed code', () => {
  const minutesAgo = (minutes: number) => ({
    scannedAt: new Date(Date.now() - minutes * 60_000).toISOString(),
  })

  it('is sent again within its minute, under its nonce', async () => {
    const scan = await keep({ ...online, code: PRINTED })
    door.lose = () => true
    await send(door, scan.nonce)
    door.lose = () => false
    expect(await send(door)).toBe('done')
    expect(door.rows.size).toBe(1)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ kind: 'recorded' })
  })

  it('is not sent later, when it would tell another time, and says so even without signal', async () => {
    const scan = await keep({ ...online, code: PRINTED })
    await change(scan.nonce, minutesAgo(2))
    door.account = () => Promise.reject(new NoAnswer('no signal'))
    expect(await send(door)).toBe('no-answer')
    expect(door.heard).toEqual([])
    expect((await scanOf(scan.nonce))?.answer).toEqual({ kind: 'refused', problem: 'printed-no-answer' })
  })

  it('is the only one that ends so: a rotating code waits however old it is', async () => {
    const scan = await keep(offline)
    await change(scan.nonce, minutesAgo(600))
    await send(door)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ kind: 'recorded', late: true })
  })
})
