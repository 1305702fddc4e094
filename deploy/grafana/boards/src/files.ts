import type { Dashboard } from '@grafana/schema'

/** Where the boards lie that Grafana reads. */
export const FOLDER = new URL('../../dashboards/', import.meta.url)

/** A board as it is written. */
export function text(board: Dashboard): string {
  return `${JSON.stringify(board, null, 2)}\n`
}
