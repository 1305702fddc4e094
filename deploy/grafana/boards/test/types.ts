import type { Dashboard, ThresholdsConfig } from '@grafana/schema'
import { rows } from '../src/kit/source.ts'
import { stat, type KepuPanel, type Said } from '../src/kit/panels.ts'

// Read by the compiler only. Each line below is wrong by Grafana's own types; were it not refused, `tsc` would fail.
const said: Said = {
  title: '签到',
  description: 'Check-ins.',
  unit: 'suffix:人次',
  targets: [rows('select 1')],
}
const right = stat(said)

// @ts-expect-error a unit that is none
export const unit: Said = { ...said, unit: 'hours' }
// @ts-expect-error an option of another panel
export const option: KepuPanel = { ...right, type: 'stat', options: { showHeader: true, frameIndex: 0 } }
// @ts-expect-error a kind of panel that is not used here
export const kind: KepuPanel = { ...right, type: 'graph' }
// @ts-expect-error a refresh is written as text
export const refresh: Dashboard = { schemaVersion: 42, refresh: 5 }
// @ts-expect-error thresholds are absolute or in percent
export const mode: ThresholdsConfig['mode'] = 'relative'
