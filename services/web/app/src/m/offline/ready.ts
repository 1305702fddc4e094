import { useSession } from '@/session/session'
import { inChatApp } from '@/start/chat'
import { hasOwnDetector } from '../check/decoder'
import { shiftsAsked } from './remembered'
import { canKeep } from './store'

/** One thing the phone needs before somebody leaves for a place without signal. */
export interface Need {
  name:
    | 'browser'
    | 'keeps'
    | 'worker'
    | 'shell'
    | 'decoder'
    | 'storage'
    | 'camera'
    | 'signedIn'
    | 'shifts'
    | 'clock'
  state: 'good' | 'bad' | 'unsure'
}

/** A device's clock this far off is worth a word, although nothing is judged by it. */
const SKEW_TO_TELL = 3 * 60_000
export const clockIsOff = (skew: number): boolean => Math.abs(skew) > SKEW_TO_TELL

const good = (yes: boolean): 'good' | 'bad' => (yes ? 'good' : 'bad')

export async function needs(): Promise<Need[]> {
  const session = useSession()
  const chat = inChatApp(navigator.userAgent) || !('serviceWorker' in navigator)
  return [
    { name: 'browser', state: good(!chat) },
    { name: 'keeps', state: good(await canKeep()) },
    { name: 'worker', state: good(!!navigator.serviceWorker?.controller) },
    { name: 'shell', state: good(await shellIsKept()) },
    { name: 'decoder', state: good(await decoderIsKept()) },
    { name: 'storage', state: (await navigator.storage?.persisted?.()) ? 'good' : 'unsure' },
    { name: 'camera', state: await cameraState() },
    { name: 'signedIn', state: good(session.signedIn) },
    { name: 'shifts', state: good(!!(await shiftsAsked(session.account))) },
    { name: 'clock', state: good(!clockIsOff(session.skew)) },
  ]
}

/** The page and every script it loaded so far lie in the cache of the worker. */
async function shellIsKept(): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => script.src)
  const kept = await Promise.all(
    ['/m/index.html', ...scripts].map((url) => caches.match(url, { ignoreSearch: true })),
  )
  return kept.every(Boolean)
}

async function decoderIsKept(): Promise<boolean> {
  if (await hasOwnDetector()) return true
  if (!('caches' in globalThis)) return false
  return (await (await caches.open('kepu.decoder')).keys()).length > 0
}

async function cameraState(): Promise<Need['state']> {
  if (!navigator.mediaDevices?.getUserMedia) return 'bad'
  const permission = await navigator.permissions
    ?.query({ name: 'camera' as PermissionName })
    .catch(() => undefined) // not every browser tells
  if (!permission || permission.state === 'prompt') return 'unsure'
  return good(permission.state === 'granted')
}
