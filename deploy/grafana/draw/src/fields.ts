import {
  applyFieldOverrides,
  type DataFrame,
  FieldConfigOptionsRegistry,
  type FieldConfigSource,
  type GrafanaTheme2,
  identityOverrideProcessor,
} from '@grafana/data'

// Grafana registers what can be overridden in its application; these are the ones the boards use.
const registry = new FieldConfigOptionsRegistry()
const OVERRIDES = [
  'unit',
  'decimals',
  'min',
  'max',
  'displayName',
  'mappings',
  'thresholds',
  'color',
  'noValue',
]
const STYLES = [
  'width',
  'align',
  'cellOptions',
  'inspect',
  'drawStyle',
  'fillOpacity',
  'lineWidth',
  'stacking',
]

for (const [path, isCustom] of [
  ...OVERRIDES.map((path) => [path, false] as const),
  ...STYLES.map((path) => [path, true] as const),
]) {
  registry.register({
    id: isCustom ? `custom.${path}` : path,
    path,
    name: path,
    isCustom,
    process: identityOverrideProcessor,
    shouldApply: () => true,
    override: () => null as never,
    editor: () => null as never,
  })
}

/** Units, words and colours of a panel put upon its fields. */
export function configured(
  data: DataFrame[],
  fieldConfig: FieldConfigSource,
  theme: GrafanaTheme2,
): DataFrame[] {
  return applyFieldOverrides({
    data,
    fieldConfig,
    fieldConfigRegistry: registry,
    replaceVariables: (text) => text,
    theme,
    timeZone: 'Asia/Shanghai',
  })
}
