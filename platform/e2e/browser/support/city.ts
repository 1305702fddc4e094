import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { services, stack } from './stack.ts'

// City time of the demonstration. It is moved through one file, which every service follows, and only runs forward.
export const city = { now, moveTo }

function now(): Date {
  return new Date(Date.now() + offset() * 1000)
}

/** Moves city time to at least this moment and waits until every service has; a moment that has passed changes nothing. */
async function moveTo(moment: Date): Promise<void> {
  const wanted = Math.ceil((moment.getTime() - Date.now()) / 1000)
  if (wanted <= offset()) {
    return
  }
  const next = `${stack.cityTimeFile}.next`
  writeFileSync(next, `PT${wanted}S`)
  renameSync(next, stack.cityTimeFile)
  await Promise.all([...services, 'web' as const].map((service) => follows(service, wanted)))
}

async function follows(service: Parameters<typeof stack.management>[0], wanted: number): Promise<void> {
  const until = Date.now() + 30_000
  while ((await reported(service)) !== wanted) {
    if (Date.now() > until) {
      throw new Error(`${service} does not follow the city-time file`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function reported(service: Parameters<typeof stack.management>[0]): Promise<number> {
  const answer = await fetch(`${stack.management(service)}/q/kepu`)
  const state = (await answer.json()) as { cityTime?: { offset?: string } }
  return seconds(state.cityTime?.offset ?? 'PT0S')
}

function offset(): number {
  return existsSync(stack.cityTimeFile) ? seconds(readFileSync(stack.cityTimeFile, 'utf8').trim()) : 0
}

/** Seconds of a duration as java.time.Duration writes it: each of its parts has a sign of its own. */
function seconds(duration: string): number {
  const parts = /^PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?$/.exec(duration)
  if (!parts) {
    throw new Error(`not a duration: ${duration}`)
  }
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
}
