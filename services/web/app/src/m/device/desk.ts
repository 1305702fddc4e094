import type { Door } from '../offline/door'
import { askLines, makeKeys, scanLines, signed } from './keys'
import {
  type Act,
  changeDevice,
  changeScan,
  type Device,
  device,
  type DeviceScan,
  keepDevice,
  keepScan,
  scans,
  type Sealed,
  wipeRoster,
} from './store'

const path = (name: string) => `/api/volunteers/v1/${name}`
const MOST = 200
const NOT_PAIRED = 'urn:kepu:problem:checkin-device-not-paired'

/** The code of an offer as it is shown or carried: perhaps with the session behind it. */
export function readOffer(seen: string): { code: string; session?: string } | undefined {
  const parts = /^([0-9A-Z-]{8,16})(?:\.([0-9a-f-]{36}))?$/i.exec(seen.trim().split('#').at(-1)!)
  return parts ? { code: parts[1]!.toUpperCase(), session: parts[2] } : undefined
}

/** Pairs this browser: makes keys that never leave it, and sends the public one with the code. Throws what was refused. */
export async function pair(
  door: Door,
  offer: { code: string; session?: string },
  ahead: number,
): Promise<Device | string> {
  const { sign, publicKey, read, readKey } = await makeKeys()
  const { status, body } = await door.post(
    path('device-pairings'),
    { code: offer.code, publicKey },
    crypto.randomUUID(),
  )
  if (status !== 201) return String(body.type ?? '').replace('urn:kepu:problem:', '') || 'other'
  const paired: Device = {
    id: body.id as string,
    session: offer.session,
    pairedAt: body.pairedAt as string,
    validUntil: body.validUntil as string,
    sign,
    read,
    readKey,
    ahead,
  }
  await keepDevice(paired)
  return paired
}

/** Asks for the roster anew; a device that is refused wipes what it has. */
export async function refreshRoster(door: Door, kept: Device, ahead: number): Promise<Device> {
  const nonce = crypto.randomUUID()
  const at = Date.now()
  const { status, body } = await door.post(
    path('device-snapshots'),
    {
      device: kept.id,
      readKey: kept.readKey,
      askedAt: new Date(at).toISOString(),
      signature: await signed(kept.sign, askLines(kept.id, nonce, 'snapshot', kept.readKey, at)),
    },
    nonce,
  )
  if (body.type === NOT_PAIRED) return refuse(kept)
  if (status !== 200) return kept
  const news = { ahead, refused: false, sealed: body as unknown as Sealed }
  return (await changeDevice(kept.id, news)) ?? kept
}

async function refuse(kept: Device): Promise<Device> {
  const without = await wipeRoster(kept)
  return (await changeDevice(kept.id, { refused: true })) ?? { ...without, refused: true }
}

/** Signs a scan and keeps it, or says that it could not be stored (`unkept`); only then may it be sent. */
export async function scan(
  kept: Device,
  session: string,
  act: Act,
  subject: string,
  name?: string,
): Promise<DeviceScan> {
  const made = { nonce: crypto.randomUUID(), session, act, subject, at: Date.now(), name }
  const whole: DeviceScan = {
    ...made,
    signature: await signed(kept.sign, scanLines(kept.id, made)),
    state: 'waiting',
  }
  return keepScan(whole)
}

interface Answer {
  nonce: string
  outcome: 'recorded' | 'already' | 'refused' | 'keep'
  problem?: string
}

/**
 * Sends what waits, under the scans' own nonces; what the service wants kept goes on waiting. One sender at a time.
 *
 * @param known the device a page works as, which goes on where the storage does not answer any more
 */
export async function sendScans(door: Door, known?: Device): Promise<void> {
  const work = () => round(door, known)
  await (navigator.locks ? navigator.locks.request('kepu.device', work) : work())
}

async function round(door: Door, known?: Device): Promise<void> {
  const kept = await device().catch((thrown) => {
    if (known) return known
    throw thrown
  })
  const waiting = (await scans()).filter((each) => each.state === 'waiting')
  for (let from = 0; kept && from < waiting.length; from += MOST) {
    const some = waiting.slice(from, from + MOST)
    const { body } = await door.post(
      path('device-scans'),
      {
        device: kept.id,
        deviceNow: new Date().toISOString(),
        scans: some.map(({ nonce, session, act, subject, at, signature }) => {
          return { nonce, session, act, subject, scannedAt: new Date(at).toISOString(), signature }
        }),
      },
      crypto.randomUUID(),
    )
    if (body.type === NOT_PAIRED) return void (await refuse(kept))
    const answers = new Map(((body.answers ?? []) as Answer[]).map((answer) => [answer.nonce, answer]))
    for (const each of some) {
      const answer = answers.get(each.nonce)
      if (!answer || answer.outcome === 'keep') continue
      const problem = answer.problem?.replace('urn:kepu:problem:', '')
      await changeScan(each.nonce, { state: 'answered', outcome: answer.outcome, problem })
      if (answer.problem === NOT_PAIRED) await refuse((await device()) ?? kept)
    }
  }
}
