import {
  type Dashboard,
  type Panel,
  type VariableModel,
  DashboardCursorSync,
  VariableHide,
  VariableRefresh,
  VariableSort,
} from '@grafana/schema'
import type { KepuPanel } from './panels.ts'
import { FIGURES, PROMETHEUS } from './source.ts'

/** The schema this version of Grafana writes itself. */
export const SCHEMA_VERSION = 42
const COLUMNS = 24

/** Panels side by side: their width in columns of 24, and the height of all of them. */
export interface Strip {
  height: number
  panels: [width: number, panel: KepuPanel][]
}

export function strip(height: number, ...panels: [number, KepuPanel][]): Strip {
  return { height, panels }
}

export interface BoardText {
  uid: string
  title: string
  description: string
  tags: string[]
  variables: VariableModel[]
  strips: Strip[]
  from: string
  refresh: string
}

/** Lays strips below one another and numbers their panels. */
export function board(text: BoardText): Dashboard {
  const panels: Panel[] = []
  let y = 0
  for (const { height, panels: beside } of text.strips) {
    let x = 0
    for (const [width, panel] of beside) {
      const { type, title, description, ...rest } = panel
      panels.push({
        id: panels.length + 1,
        type,
        title,
        description,
        gridPos: { x, y, w: width, h: height },
        ...(rest as unknown as Partial<Panel>),
      })
      x += width
    }
    if (x > COLUMNS) {
      throw new Error(`${text.uid}: the panels at ${y} are ${x} columns wide`)
    }
    y += height
  }
  return {
    uid: text.uid,
    title: text.title,
    description: text.description,
    tags: ['kepu', ...text.tags],
    schemaVersion: SCHEMA_VERSION,
    editable: false,
    graphTooltip: DashboardCursorSync.Crosshair,
    timezone: 'Asia/Shanghai',
    weekStart: 'monday',
    refresh: text.refresh,
    time: { from: text.from, to: 'now' },
    templating: { list: text.variables },
    annotations: { list: [] },
    links: [],
    panels,
  }
}

/** One city; the first of them until somebody chooses. */
export const CITY: VariableModel = {
  name: 'city',
  label: '城市',
  description: 'The city; figures count it with everything below it.',
  type: 'query',
  datasource: FIGURES,
  query: 'select distinct city_name as __text, city as __value from place_county order by 2',
  refresh: VariableRefresh.onDashboardLoad,
  sort: VariableSort.disabled,
  hide: VariableHide.dontHide,
  multi: false,
  includeAll: false,
}

/** Counties of the city; what was counted at the city itself stands under the city's code. */
export const COUNTY: VariableModel = {
  name: 'county',
  label: '县（区）',
  description: 'Counties of the city; nothing on these boards is finer.',
  type: 'query',
  datasource: FIGURES,
  query:
    'select distinct county_name as __text, county as __value from place_county where city = ${city:sqlstring} order by 2',
  refresh: VariableRefresh.onDashboardLoad,
  sort: VariableSort.disabled,
  hide: VariableHide.dontHide,
  multi: true,
  includeAll: true,
  current: { text: ['All'], value: ['$__all'] },
}

/** Services whose numbers are shown. */
export const SERVICE: VariableModel = {
  name: 'service',
  label: '服务',
  description: 'Services whose numbers are shown.',
  type: 'query',
  datasource: PROMETHEUS,
  query: { qryType: 1, query: 'label_values(process_uptime_seconds, service)', refId: 'services' },
  refresh: VariableRefresh.onTimeRangeChanged,
  sort: VariableSort.alphabeticalAsc,
  hide: VariableHide.dontHide,
  multi: true,
  includeAll: true,
  current: { text: ['All'], value: ['$__all'] },
}
