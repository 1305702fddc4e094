import { bytesOf } from '../../presence/code'
import { opened } from './keys'
import type { Device } from './store'

/** One volunteer of the session, as far as a device without signal must know him. */
interface RosterLine {
  person: string
  name: string
  role: string
  /** SHA-256 of `<session> <number on the card>`, 32 hex digits. */
  card: string
  mayServe: boolean
  in?: string
  out?: string
}

/** What a device takes along to where there is no signal; it says what stood when it was taken. */
export interface Roster {
  session: string
  title: string
  place: string
  startsAt: string
  endsAt: string
  takenAt: string
  validUntil: string
  /** Public keys of cards by name, SubjectPublicKeyInfo in base64. */
  cardKeys: Record<string, string>
  lines: RosterLine[]
}

/** The roster on this device while it may be used; nothing once its time is over. */
export async function rosterOf(kept: Device, cityNow: number): Promise<Roster | undefined> {
  if (!kept.sealed) return undefined
  const roster = await opened<Roster>(kept.read, kept.sealed)
  return Date.parse(roster.validUntil) > cityNow ? roster : undefined
}

/** What a device can say of a card without signal. */
type CardLook =
  | { kind: 'known'; line: RosterLine }
  /** A good card of somebody who is not on the list, or a card this device has no key for: the service decides. */
  | { kind: 'stranger' }
  | { kind: 'over' }
  | { kind: 'forged' }

export async function look(card: string, roster: Roster | undefined, cityNow: number): Promise<CardLook> {
  const [, kid, number, expires, signature] = card.split('.') as [string, string, string, string, string]
  if (Number(expires) * 1000 < cityNow) return { kind: 'over' }
  const spki = roster?.cardKeys[kid]
  if (!roster || !spki) return { kind: 'stranger' }
  const key = await crypto.subtle.importKey(
    'spki',
    bytesOf(spki),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  )
  const text = new TextEncoder().encode(card.slice(0, card.lastIndexOf('.')))
  const genuine = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    bytesOf(signature),
    text,
  )
  if (!genuine) return { kind: 'forged' }
  const hash = await cardHash(roster.session, number)
  const line = roster.lines.find((each) => each.card === hash)
  return line ? { kind: 'known', line } : { kind: 'stranger' }
}

export async function cardHash(session: string, number: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${session} ${number}`))
  return [...new Uint8Array(bytes, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
