import {
  type FieldColor,
  type Panel,
  type TableFieldOptions,
  type ThresholdsConfig,
  type ValueMapping,
  AxisPlacement,
  BarGaugeDisplayMode,
  BarGaugeNamePlacement,
  BarGaugeSizing,
  BarGaugeValueMode,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  FieldColorModeId,
  GraphDrawStyle,
  GraphGradientMode,
  LegendDisplayMode,
  LineInterpolation,
  PercentChangeColorMode,
  SortOrder,
  StackingMode,
  TableCellDisplayMode,
  TableCellHeight,
  ThresholdsMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizOrientation,
} from '@grafana/schema'
import type { Options as BarGaugeOptions } from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen'
import type { Options as StatOptions } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen'
import type { Options as TableOptions } from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen'
import type {
  FieldConfig as LineStyle,
  Options as TimeSeriesOptions,
} from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen'
import type { Target } from './source.ts'
import type { Unit } from './units.ts'

export type Override = NonNullable<Panel['fieldConfig']>['overrides'][number]

/** A panel of one kind with the options of that kind: what Grafana's own types leave open. */
export interface PanelOf<Type extends string, Options, Custom> extends Omit<
  Panel<Options, Custom>,
  'options' | 'type' | 'targets'
> {
  type: Type
  options: Options
  targets: Target[]
}

type Custom = Record<string, unknown>
export type KepuPanel =
  | PanelOf<'stat', StatOptions, Custom>
  | PanelOf<'bargauge', BarGaugeOptions, Custom>
  | PanelOf<'table', TableOptions, Partial<TableFieldOptions>>
  | PanelOf<'timeseries', TimeSeriesOptions, LineStyle>

/** What every panel says: a Chinese title, an English description, the unit of its numbers. */
export interface Said {
  title: string
  description: string
  unit: Unit
  targets: Target[]
  decimals?: number
  min?: number
  max?: number
  mappings?: ValueMapping[]
  overrides?: Override[]
  /** Red from this number on; nothing is coloured without it. */
  warnFrom?: number
  noValue?: string
}

const plain = (color: string): ThresholdsConfig => ({
  mode: ThresholdsMode.Absolute,
  steps: [{ value: null as unknown as number, color }],
})

const palette: FieldColor = { mode: FieldColorModeId.PaletteClassic }

function common(said: Said) {
  const { title, description, targets, unit, decimals, min, max, mappings, overrides, warnFrom, noValue } =
    said
  const thresholds = plain('green')
  if (warnFrom !== undefined) {
    thresholds.steps.push({ value: warnFrom, color: 'red' })
  }
  const defaults = { unit, decimals, min, max, mappings: mappings ?? [], thresholds, noValue: noValue ?? '—' }
  const first = targets[0]
  if (!first) {
    throw new Error(`the panel ${title} asks nothing`)
  }
  return {
    base: { title, description, datasource: first.datasource, targets },
    defaults: Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== undefined)),
    overrides: overrides ?? [],
  }
}

const lastOnly = { values: false, calcs: ['lastNotNull'], fields: '' }

/** One number, or one beside another. */
export function stat(said: Said, more: { line?: boolean; centred?: boolean } = {}): KepuPanel {
  const { base, defaults, overrides } = common(said)
  return {
    ...base,
    type: 'stat',
    fieldConfig: { defaults: { ...defaults, color: { mode: FieldColorModeId.Thresholds } }, overrides },
    options: {
      reduceOptions: lastOnly,
      orientation: VizOrientation.Auto,
      colorMode: BigValueColorMode.Value,
      graphMode: more.line ? BigValueGraphMode.Area : BigValueGraphMode.None,
      justifyMode: more.centred ? BigValueJustifyMode.Center : BigValueJustifyMode.Auto,
      percentChangeColorMode: PercentChangeColorMode.Standard,
      showPercentChange: false,
      textMode: BigValueTextMode.Auto,
      wideLayout: true,
    },
  }
}

/** A bar for each row or line, in the order they come: nothing is ranked. */
export function bars(said: Said, more: { rows?: boolean; limit?: number } = {}): KepuPanel {
  const { base, defaults, overrides } = common(said)
  return {
    ...base,
    type: 'bargauge',
    fieldConfig: {
      defaults: { ...defaults, min: said.min ?? 0, color: { mode: FieldColorModeId.Thresholds } },
      overrides,
    },
    options: {
      reduceOptions: more.rows
        ? { values: true, calcs: ['lastNotNull'], fields: '', limit: more.limit ?? 40 }
        : lastOnly,
      orientation: VizOrientation.Horizontal,
      displayMode: BarGaugeDisplayMode.Basic,
      valueMode: BarGaugeValueMode.Text,
      namePlacement: BarGaugeNamePlacement.Auto,
      showUnfilled: true,
      sizing: BarGaugeSizing.Auto,
      minVizWidth: 8,
      minVizHeight: 16,
      maxVizHeight: 40,
      legend: { showLegend: false, displayMode: LegendDisplayMode.List, placement: 'bottom', calcs: [] },
    },
  }
}

/** Lines over time, or bars where a value belongs to a whole day. */
export function series(
  said: Said,
  more: { days?: boolean; stacked?: boolean; points?: boolean; calcs?: string[] } = {},
): KepuPanel {
  const { base, defaults, overrides } = common(said)
  return {
    ...base,
    type: 'timeseries',
    ...(more.days ? { interval: '1d' } : {}),
    fieldConfig: {
      defaults: {
        ...defaults,
        min: said.min ?? 0,
        color: palette,
        custom: {
          drawStyle: more.days ? GraphDrawStyle.Bars : GraphDrawStyle.Line,
          lineInterpolation: LineInterpolation.Linear,
          lineWidth: more.days ? 0 : 2,
          fillOpacity: more.days ? 80 : more.stacked ? 40 : 8,
          gradientMode: GraphGradientMode.None,
          showPoints: more.points
            ? VisibilityMode.Always
            : more.days
              ? VisibilityMode.Never
              : VisibilityMode.Auto,
          pointSize: 4,
          spanNulls: false,
          stacking: { mode: more.stacked ? StackingMode.Normal : StackingMode.None, group: 'A' },
          axisPlacement: AxisPlacement.Auto,
          axisLabel: '',
          axisSoftMin: 0,
        },
      },
      overrides,
    },
    options: {
      legend: {
        showLegend: true,
        displayMode: more.calcs ? LegendDisplayMode.Table : LegendDisplayMode.List,
        placement: 'bottom',
        calcs: more.calcs ?? [],
      },
      tooltip: { mode: TooltipDisplayMode.Multi, sort: SortOrder.None },
    },
  }
}

/** One column of a table that is not shown by the table's own unit. */
export function column(name: string, properties: Record<string, unknown>): Override {
  return {
    matcher: { id: 'byName', options: name },
    properties: Object.entries(properties).map(([id, value]) => ({ id, value })),
  }
}

/** Rows, in the order the question gives them. */
export function table(said: Said): KepuPanel {
  const { base, defaults, overrides } = common(said)
  return {
    ...base,
    type: 'table',
    fieldConfig: {
      defaults: {
        ...defaults,
        custom: { align: 'auto', cellOptions: { type: TableCellDisplayMode.Auto }, inspect: false },
      },
      overrides,
    },
    options: { frameIndex: 0, showHeader: true, cellHeight: TableCellHeight.Sm },
  }
}

/** A column whose words are coloured. */
export const colouredText = { type: TableCellDisplayMode.ColorText }
