import { base64url, bytesOf } from '../../presence/code'
import type { DeviceScan, Sealed } from './store'

const RSA = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }

/** A key the device signs with, and one the service answers it under; neither can be exported. */
export async function makeKeys(): Promise<{
  sign: CryptoKey
  publicKey: string
  read: CryptoKey
  readKey: string
}> {
  const sign = await crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', ...RSA }, false, [
    'sign',
    'verify',
  ])
  const read = await crypto.subtle.generateKey({ name: 'RSA-OAEP', ...RSA }, false, ['decrypt', 'encrypt'])
  return {
    sign: sign.privateKey,
    publicKey: await spki(sign.publicKey),
    read: read.privateKey,
    readKey: await spki(read.publicKey),
  }
}

async function spki(key: CryptoKey): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('spki', key))
  return btoa(String.fromCharCode(...bytes))
}

/** The seven lines a scan is signed over, as `platform/presence` says. */
export const scanLines = (device: string, scan: Omit<DeviceScan, 'signature' | 'state'>): string =>
  ['kepu-scan-1', device, scan.nonce, scan.session, scan.act, scan.subject, scan.at].join('\n')

/** The six lines a device asks under. */
export const askLines = (device: string, nonce: string, act: string, readKey: string, at: number): string =>
  ['kepu-ask-1', device, nonce, act, readKey, at].join('\n')

export async function signed(key: CryptoKey, lines: string): Promise<string> {
  return base64url(
    new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, new TextEncoder().encode(lines))),
  )
}

/** Opens what the service sealed for this device. */
export async function opened<T>(read: CryptoKey, sealed: Sealed): Promise<T> {
  const raw = await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, read, bytesOf(sealed.key))
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytesOf(sealed.iv) },
    key,
    bytesOf(sealed.text),
  )
  return JSON.parse(new TextDecoder().decode(text)) as T
}
