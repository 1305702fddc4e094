import type { BarcodeDetector as Ponyfill } from 'barcode-detector/ponyfill'

/** Reads codes out of a picture or a frame of the camera. */
export interface Decoder {
  read(source: ImageBitmapSource): Promise<string[]>
}

type Detector = Pick<Ponyfill, 'detect'>
type Native = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

const OPTIONS = { formats: ['qr_code' as const] }

/** The browser's own detector, where it has one that really knows these codes: some phones have the class and no engine. */
async function native(): Promise<Detector | undefined> {
  const own = (globalThis as { BarcodeDetector?: Native }).BarcodeDetector
  if (!own) return undefined
  const formats = await own.getSupportedFormats().catch((): string[] => [])
  return formats.includes('qr_code') ? new own(OPTIONS) : undefined
}

async function ours(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  // From our own origin: by default it would be fetched from a foreign host.
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  return new BarcodeDetector(OPTIONS)
}

let loaded: Promise<Decoder> | undefined

/** The decoder, loaded once. An engine that breaks in use is replaced by ours. */
export function decoder(): Promise<Decoder> {
  loaded ??= load().catch((thrown: unknown) => {
    loaded = undefined
    throw thrown
  })
  return loaded
}

async function load(): Promise<Decoder> {
  let detector = (await native()) ?? (await ours())
  let replaced = false
  return {
    async read(source) {
      try {
        return (await detector.detect(source)).map((code) => code.rawValue)
      } catch (thrown) {
        if (replaced) throw thrown
        replaced = true
        detector = await ours()
        return (await detector.detect(source)).map((code) => code.rawValue)
      }
    },
  }
}

/** Whether the browser reads codes by itself. */
export const hasOwnDetector = async (): Promise<boolean> => (await native()) !== undefined

/** Fetches what scanning without signal needs, so that the worker keeps it; a browser with its own detector needs nothing. */
export async function decoderReady(): Promise<void> {
  if (await hasOwnDetector()) return
  await fetch((await import('zxing-wasm/reader/zxing_reader.wasm?url')).default)
}
