import 'fake-indexeddb/auto'
import { IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { base64url, bytesOf } from '@/presence/code'
import type { Door, Reply } from '../offline/door'
import { pair, readOffer, refreshRoster, scan, sendScans } from './desk'
import { wipeWhenOver } from './expiry'
import { askLines, opened, scanLines } from './keys'
import { cardHash, look, type Roster, rosterOf } from './roster'
import { type Device, device, forgetDevice, keepDevice, scans, type Sealed, waitingOnDevice } from './store'

const SESSION = '0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6'
const NOW = Date.parse('2024-09-21T09:00:00+08:00')

class TestDoor implements Door {
  heard: { path: string; body: Record<string, unknown>; nonce: string }[] = []
  reply: (path: string, body: Record<string, unknown>) => Reply = () => ({ status: 500, body: {} })
  account = async () => undefined
  async post(path: string, body: unknown, nonce: string) {
    this.heard.push({ path, body: body as Record<string, unknown>, nonce })
    return this.reply(path, body as Record<string, unknown>)
  }
}

let door: TestDoor
let publicKey: CryptoKey
beforeEach(async () => {
  await forgetDevice()
  door = new TestDoor()
})

async function paired(): Promise<Device> {
  door.reply = () => ({
    status: 201,
    body: { id: 'd', pairedAt: '2024-09-21T08:00:00+08:00', validUntil: '2024-09-24T11:00:00+08:00' },
  })
  const made = (await pair(door, { code: 'ABCDE12345', session: SESSION }, 0)) as Device
  const spki = bytesOf(door.heard[0]!.body.publicKey as string)
  publicKey = await crypto.subtle.importKey(
    'spki',
    spki,
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    true,
    ['verify'],
  )
  return made
}

const verifies = (lines: string, signature: string) =>
  crypto.subtle.verify('RSASSA-PKCS1-v1_5', publicKey, bytesOf(signature), new TextEncoder().encode(lines))

/** Seals as `SealedAnswer` does. */
async function sealedFor(readKey: string, value: unknown): Promise<Sealed> {
  const to = await crypto.subtle.importKey(
    'spki',
    bytesOf(readKey),
    { name: 'RSA-OAEP', hash: 'SHA-256' },
    false,
    ['encrypt'],
  )
  const raw = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(value)),
  )
  const wrapped = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, to, raw)
  return {
    key: base64url(new Uint8Array(wrapped)),
    iv: base64url(iv),
    text: base64url(new Uint8Array(text)),
  }
}

async function rosterAndCard() {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey))
  const head = `kc1.demo.7QK2M9D4.${NOW / 1000 + 3600}`
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    keys.privateKey,
    new TextEncoder().encode(head),
  )
  const line = {
    person: 'p',
    name: '李四',
    role: 'guide',
    card: await cardHash(SESSION, '7QK2M9D4'),
    mayServe: true,
  }
  const roster: Roster = {
    session: SESSION,
    title: '演示',
    place: '410926',
    startsAt: '2024-09-21T09:00:00+08:00',
    endsAt: '2024-09-21T11:00:00+08:00',
    takenAt: '2024-09-21T08:00:00+08:00',
    validUntil: '2024-09-21T12:00:00+08:00',
    cardKeys: { demo: base64url(spki) },
    lines: [line],
  }
  return { roster, line, card: `${head}.${base64url(new Uint8Array(signature))}` }
}

describe('pairing', () => {
  it('reads an offer typed, or scanned with its session', () => {
    expect(readOffer(' abcde12345 ')).toEqual({ code: 'ABCDE12345', session: undefined })
    expect(readOffer(`https://kepu.example.org/m/pair#ABCDE12345.${SESSION}`)).toEqual({
      code: 'ABCDE12345',
      session: SESSION,
    })
    expect(readOffer('no code')).toBeUndefined()
  })

  it('makes keys nobody can read out', async () => {
    const made = await paired()
    expect(made.sign.extractable).toBe(false)
    expect(made.read.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', made.sign)).rejects.toThrow()
    expect((await device())?.id).toBe('d')
  })

  it('keeps nothing where the code was refused', async () => {
    door.reply = () => ({ status: 403, body: { type: 'urn:kepu:problem:checkin-device-not-paired' } })
    expect(await pair(door, { code: 'ABCDE12345' }, 0)).toBe('checkin-device-not-paired')
    expect(await device()).toBeUndefined()
  })
})

describe('a scan of a device', () => {
  it('is signed over the seven lines when it is made', async () => {
    const made = await scan(await paired(), SESSION, 'in', 'kc1.demo.7QK2M9D4.1.c2ln')
    const lines = scanLines('d', made)
    expect(lines.split('\n')).toEqual([
      'kepu-scan-1',
      'd',
      made.nonce,
      SESSION,
      'in',
      'kc1.demo.7QK2M9D4.1.c2ln',
      String(made.at),
    ])
    expect(await verifies(lines, made.signature)).toBe(true)
    expect(await verifies(lines.replace('\nin\n', '\nout\n'), made.signature)).toBe(false)
  })

  it('is sent under its nonce until it is answered, and then no more', async () => {
    const made = await scan(await paired(), SESSION, 'in', 'card')
    door.reply = () => ({ status: 503, body: {} })
    await sendScans(door)
    expect((await scans())[0]?.state).toBe('waiting')
    expect(await waitingOnDevice()).toBe(1)
    door.reply = () => ({ status: 200, body: { answers: [{ nonce: made.nonce, outcome: 'recorded' }] } })
    await sendScans(door)
    await sendScans(door)
    expect((await scans())[0]).toMatchObject({ state: 'answered', outcome: 'recorded' })
    expect(await waitingOnDevice()).toBe(0)
    const sent = door.heard.filter((call) => call.path.endsWith('device-scans'))
    expect(sent.map((call) => (call.body.scans as { nonce: string }[])[0]?.nonce)).toEqual([
      made.nonce,
      made.nonce,
    ])
    expect((sent[1]!.body.scans as { scannedAt: string }[])[0]?.scannedAt).toBe(
      new Date(made.at).toISOString(),
    )
  })

  it('refused because the device was revoked takes the people off it and says so', async () => {
    const kept = await paired()
    const { roster } = await rosterAndCard()
    const sealed = await sealedFor(kept.readKey, roster)
    door.reply = () => ({ status: 200, body: sealed as unknown as Record<string, unknown> })
    await refreshRoster(door, kept, 0)
    const made = await scan((await device())!, SESSION, 'in', 'card', '李四')
    const problem = 'urn:kepu:problem:checkin-device-not-paired'
    door.reply = () => ({
      status: 200,
      body: { answers: [{ nonce: made.nonce, outcome: 'refused', problem }] },
    })
    await sendScans(door)
    expect(await device()).toMatchObject({ refused: true, sealed: undefined })
    expect((await scans())[0]).toMatchObject({ outcome: 'refused', problem: 'checkin-device-not-paired' })
  })
})

describe('a device that is given back', () => {
  it('stays so whatever answers were on their way', async () => {
    const kept = await paired()
    const { roster } = await rosterAndCard()
    const sealed = await sealedFor(kept.readKey, roster)
    const made = await scan(kept, SESSION, 'in', 'card', '李四')
    const given = (body: object): Door => ({
      account: async () => undefined,
      post: async () => {
        await forgetDevice()
        return { status: 200, body: body as Record<string, unknown> }
      },
    })

    await sendScans(given({ answers: [{ nonce: made.nonce, outcome: 'recorded' }] }))
    expect([await device(), await scans()]).toEqual([undefined, []])

    await keepDevice(kept)
    await refreshRoster(given(sealed), kept, 0)
    expect(await device()).toBeUndefined()

    await keepDevice(kept)
    await refreshRoster(given({ type: 'urn:kepu:problem:checkin-device-not-paired' }), kept, 0)
    expect(await device()).toBeUndefined()
  })

  it('and paired anew is not changed by what the pairing before was told', async () => {
    const kept = await paired()
    await keepDevice({ ...kept, id: 'new' })
    door.reply = () => ({ status: 403, body: { type: 'urn:kepu:problem:checkin-device-not-paired' } })
    await refreshRoster(door, kept, 0)
    expect(await device()).toMatchObject({ id: 'new' })
    expect((await device())?.refused).toBeUndefined()
  })
})

describe('a device without room', () => {
  it('says that a scan is not kept, and sends it all the same', async () => {
    const kept = await paired()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const made = await scan(kept, SESSION, 'in', 'card', '李四')
    vi.restoreAllMocks()
    expect(made).toMatchObject({ unkept: true, state: 'waiting' })
    expect(await waitingOnDevice()).toBe(1)
    door.reply = () => ({ status: 200, body: { answers: [{ nonce: made.nonce, outcome: 'recorded' }] } })
    await sendScans(door, kept)
    expect(await scans()).toMatchObject([{ nonce: made.nonce, outcome: 'recorded' }])
    await forgetDevice()
    expect(await scans()).toEqual([])
  })
})

describe('the roster on a device', () => {
  it('is asked for under a signature and lies sealed', async () => {
    const kept = await paired()
    const { roster } = await rosterAndCard()
    const sealed = await sealedFor(kept.readKey, roster)
    door.reply = () => ({ status: 200, body: sealed as unknown as Record<string, unknown> })
    const fresh = await refreshRoster(door, kept, 0)
    const ask = door.heard.at(-1)!
    const at = Date.parse(ask.body.askedAt as string)
    const lines = askLines('d', ask.nonce, 'snapshot', kept.readKey, at)
    expect(await verifies(lines, ask.body.signature as string)).toBe(true)
    expect(JSON.stringify(fresh.sealed)).not.toContain('李四')
    expect(await opened(fresh.read, fresh.sealed!)).toEqual(roster)
  })

  it('is gone once its time is over', async () => {
    const kept = await paired()
    const { roster } = await rosterAndCard()
    const fresh = { ...kept, sealed: await sealedFor(kept.readKey, roster) }
    expect((await rosterOf(fresh, NOW))?.lines).toHaveLength(1)
    expect(await rosterOf(fresh, Date.parse('2024-09-21T12:00:01+08:00'))).toBeUndefined()
  })

  it('is wiped once its time is over, though nobody opens the page of the device', async () => {
    const { roster } = await rosterAndCard()
    const kept = await paired()
    await keepDevice({ ...kept, ahead: 60_000, sealed: await sealedFor(kept.readKey, roster) })
    const end = Date.parse(roster.validUntil)
    await wipeWhenOver(end - 60_001)
    expect((await device())?.sealed).toBeDefined()
    await wipeWhenOver(end - 60_000)
    expect((await device())?.sealed).toBeUndefined()
  })

  it('is wiped where the service refuses the device', async () => {
    const kept = { ...(await paired()), sealed: { key: 'k', iv: 'i', text: 't' } }
    door.reply = () => ({ status: 403, body: { type: 'urn:kepu:problem:checkin-device-not-paired' } })
    expect(await refreshRoster(door, kept, 0)).toMatchObject({ refused: true, sealed: undefined })
  })

  it('tells whose a card is, and knows forged, old and strange ones', async () => {
    const { roster, line, card } = await rosterAndCard()
    expect(await look(card, roster, NOW)).toEqual({ kind: 'known', line })
    expect(await look(card.replace('7QK2M9D4', '7QK2M9D5'), roster, NOW)).toEqual({ kind: 'forged' })
    expect(await look(card, roster, NOW + 2 * 3_600_000)).toEqual({ kind: 'over' })
    expect(await look(card, { ...roster, lines: [] }, NOW)).toEqual({ kind: 'stranger' })
    expect(await look(card, undefined, NOW)).toEqual({ kind: 'stranger' })
  })
})
