/**
 * The rotating code (动态签到码) as `platform/presence` makes and reads it: `kid.session.step.mac`, a step lasts 30 seconds of
 * city time. Only a service can say whether a code is true; here it is read, and made on a paired screen that holds K_S.
 */
interface RotatingCode {
  text: string
  kid: string
  /** The session it was made for, as text with hyphens. */
  session: string
  /** The step's number; nothing for a printed code, which proves no time. */
  step?: number
}

export const STEP_SECONDS = 30

const SHAPE = /^([A-Za-z0-9_-]{1,16})\.([A-Za-z0-9_-]{22})\.(\d{1,12}|print)\.([a-z2-7]{16})$/

/** Reads what a camera saw or an address carried: a bare code, or the address of the check-in page with a code behind #. */
export function readCode(seen: string): RotatingCode | undefined {
  const text = seen.trim().split('#').at(-1)!
  const parts = SHAPE.exec(text)
  if (!parts) return undefined
  const [, kid, id, step] = parts as unknown as [string, string, string, string]
  return { text, kid, session: uuidOf(id), step: step === 'print' ? undefined : Number(step) }
}

/** Whether it is a volunteer's card, which is for staff to scan. */
export const isCard = (seen: string): boolean => /^kc1\.[^.]+\.[^.]+\.\d+\.[A-Za-z0-9_-]+$/.test(seen.trim())

/** The step of a moment of city time. */
export const stepAt = (cityTime: number): number => Math.floor(cityTime / 1000 / STEP_SECONDS)

/** When a step begins, in milliseconds of city time. */
export const stepBegins = (step: number): number => step * STEP_SECONDS * 1000

/** K_S as a screen receives it, base64url, as a key that cannot be read out again. */
export function sessionKey(kS: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(kS), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** The code and the six digits of one step. */
export async function codeAt(
  key: CryptoKey,
  kid: string,
  session: string,
  step: number,
): Promise<{ text: string; digits: string }> {
  const message = new DataView(new ArrayBuffer(8))
  message.setBigUint64(0, BigInt(step))
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, message))
  let number = 0
  for (let at = 0; at < 6; at++) number = number * 256 + mac[at]! // below 2^48, exact
  const id = base64url(
    Uint8Array.from(session.replaceAll('-', '').match(/../g)!, (pair) => parseInt(pair, 16)),
  )
  return {
    text: `${kid}.${id}.${step}.${base32(mac.subarray(0, 10))}`,
    digits: String(number % 1_000_000).padStart(6, '0'),
  }
}

/** The address a picture of the code carries: a fragment reaches no server and no log. */
export const addressOf = (code: string, origin = location.origin): string => `${origin}/m/c#${code}`

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function base32(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = bits * 256n + BigInt(byte)
  let text = ''
  for (let at = bytes.length * 8 - 5; at >= 0; at -= 5)
    text += 'abcdefghijklmnopqrstuvwxyz234567'[Number((bits >> BigInt(at)) & 31n)]
  return text
}

function uuidOf(id: string): string {
  const hex = [...bytesOf(id)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
