import { readdirSync, readFileSync } from 'node:fs'
import { dayPages } from './console-day.ts'
import { officePages } from './console-office.ts'
import type { Entry } from './entry.ts'
import { phonePages } from './phone.ts'

/** Every page of both apps, with who opens it where and which states it has. */
export const catalogue: Entry[] = [...phonePages, ...dayPages, ...officePages]

const SOURCE = new URL('../../../../../services/web/app/src/', import.meta.url)

/** The paths an app's features and its router offer, as they stand in the source. */
export function routesOf(app: Entry['app']): string[] {
  const home = new URL(`${app}/`, SOURCE)
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)routes?r?\.ts$/.test(name))
  return files.flatMap((name) =>
    [...readFileSync(new URL(name, home), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map((found) => found[1]!),
  )
}
