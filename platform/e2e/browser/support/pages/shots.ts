import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { catalogue } from './catalogue.ts'
import type { Entry } from './entry.ts'
import type { Weather } from './open.ts'

export type Size = 'phone' | 'desk'
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
}
export const languages = { zh: 'zh-CN', en: 'en' } as const
export type Tongue = keyof typeof languages

/** A picture to be taken: a page, in a weather or with one of its dialogs. */
export interface Shot {
  entry: Entry
  name: string
  weather: Weather
  reach?: string
  /** The page as it is, in both languages; its other states are shown in the first one. */
  plain: boolean
}

/** Where the pictures go. */
export const folder = process.env['KEPU_PICTURES'] ?? '../../../docs/screens'
/** Both apps at both sizes, instead of each at its own. */
export const both = process.env['KEPU_PICTURES_SIZES'] === 'both'

// States in which a page shows something worth a picture of its own.
const weathers: [Entry['app'], string, Weather][] = [
  ['m', 'near', 'empty'],
  ['m', 'near', 'no connection'],
  ['m', 'inbox', 'empty'],
  ['m', 'hours', 'error'],
  ['m', 'requests', 'empty'],
  ['console', 'activities', 'empty'],
  ['console', 'home', 'error'],
  ['console', 'figures', 'no connection'],
  ['console', 'sessions', 'empty'],
]

/** Every picture of the set. */
export const shots: Shot[] = catalogue.flatMap((entry) => [
  { entry, name: entry.name, weather: 'full' as const, plain: true },
  ...weathers
    .filter(([app, name]) => app === entry.app && name === entry.name)
    .map(([, , weather]) => ({ entry, name: named(entry, weather), weather, plain: false })),
  ...Object.keys(entry.reach ?? {}).map((reach) => ({
    entry,
    name: named(entry, reach),
    weather: 'full' as const,
    reach,
    plain: false,
  })),
])

function named(entry: Entry, state: string): string {
  return `${entry.name}-${state.replaceAll(' ', '-')}`
}

/** The languages a picture is taken in. */
export const tonguesOf = ({ plain }: Shot): Tongue[] => (plain ? ['zh', 'en'] : ['zh'])

export const ownSize = (entry: Entry): Size => (entry.app === 'm' ? 'phone' : 'desk')

/** A picture's path below the folder: the other size has folders of its own. */
export function pathOf({ entry, name }: Shot, tongue: Tongue, size: Size = ownSize(entry)): string {
  const app = entry.app === 'm' ? 'phone' : 'console'
  return join(size === ownSize(entry) ? app : `${app}-at-${size}`, tongue, `${name}.webp`)
}

/** Writes what the window shows, as WebP. */
export async function take(page: Page, path: string, whole = false): Promise<void> {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 75,
    captureBeyondViewport: whole,
    ...(whole ? { clip: { ...(await extent(page)), scale: 1 } } : {}),
  })
  writeFileSync(target, Buffer.from(data, 'base64'))
  await browser.detach()
}

const extent = (page: Page) =>
  page.evaluate(() => ({
    x: 0,
    y: 0,
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }))
