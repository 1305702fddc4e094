import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from '@/session/session'
import { countOfOthers, drop, keep, scanOf, scansOf } from './queue'
import { recallSession } from './remembered'
import { send } from './sender'
import { startOffline } from './start'
import { canKeep, close, memorise, phoneId, recall } from './store'
import { offline, online, TestDoor } from './testdoor'

let door: TestDoor
beforeEach(async () => {
  await close()
  globalThis.indexedDB = new IDBFactory()
  door = new TestDoor()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A database that does not open, as a broken profile or a private window has it. */
const broken = () =>
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError')
  })

/** A disk without room: what lies there can be read. */
const full = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })

describe.each([
  ['the database does not open', broken],
  ['the disk is full', full],
])('a scan where %s', (_name, fail) => {
  it('says that it is not kept, and is sent under its nonce all the same', async () => {
    fail()
    const scan = await keep(online)
    expect(scan).toMatchObject({ unkept: true, state: 'waiting' })
    expect(await scansOf('ann')).toEqual([scan])
    expect(await countOfOthers('bob')).toBe(1)
    door.lose = () => true
    expect(await send(door, scan.nonce)).toBe('no-answer')
    door.lose = () => false
    expect(await send(door)).toBe('done')
    expect(door.heard.map((heard) => heard.nonce)).toEqual([scan.nonce, scan.nonce])
    expect(door.rows.size).toBe(1)
    expect((await scanOf(scan.nonce))?.answer).toMatchObject({ kind: 'recorded' })
    await drop(scan.nonce)
    await drop(scan.nonce)
    expect(await scansOf('ann')).toEqual([])
  })

  it('is not made twice by the very same code, and stays its owner’s', async () => {
    fail()
    const scan = await keep(offline)
    expect((await keep(offline)).nonce).toBe(scan.nonce)
    const other = await keep({ ...offline, account: 'bob' })
    expect(other.nonce).not.toBe(scan.nonce)
    await drop(scan.nonce)
    await drop(other.nonce)
  })
})

describe('a phone whose database does not open', () => {
  it('remembers nothing, tells so, and remembers again once it opens', async () => {
    const open = broken()
    await memorise('card', 'a card')
    expect(await recall('card')).toBeUndefined()
    expect(await canKeep()).toBe(false)
    expect(await phoneId()).toBe(await phoneId())
    open.mockRestore()
    await memorise('card', 'a card')
    expect(await recall('card')).toBe('a card')
    expect(await canKeep()).toBe(true)
  })

  it('starts all the same, signed in or not', async () => {
    setActivePinia(createPinia())
    broken()
    vi.stubGlobal('fetch', async () =>
      Response.json({ signedIn: true, account: 'ann', mode: 'demo', cityTime: '2024-09-21T09:00:00+08:00' }),
    )
    await startOffline()
    expect(useSession().account).toBe('ann')
    expect(await recallSession()).toBe(false)
  })
})
