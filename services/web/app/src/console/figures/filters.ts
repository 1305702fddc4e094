import { computed } from 'vue'
import { ask, events, metrics } from '@/api/client'
import { everyRow } from '@/api/pages'
import { useAsked } from '@/api/asking'
import { placeName } from '@/places/places'
import { term } from '@/terms/terms'
import { day, today } from '@/time/time'
import { currentLocale, t } from '@/words/i18n'
import { useWhere } from '../drill/where'
import { useFilter } from '@/filter/filter'
import type { Figure } from './figure'

/** What figures are asked for: place, days, campaign or tag, group, grade. All of it stands in the address. */
export function useFigureFilters() {
  const { code: place } = useWhere()
  const year = computed(() => `${today().slice(0, 4)}-01-01`)
  const fromAsked = useFilter('from')
  const toAsked = useFilter('to')
  const label = useFilter('label')
  const group = useFilter('group')
  const grade = useFilter('grade')
  const from = computed(() => fromAsked.value || year.value)
  const to = computed(() => toAsked.value || today())
  /** Figures of days that are over do not move by themselves. */
  const fixed = computed(() => !!toAsked.value && toAsked.value < today())
  const query = computed(() => ({
    place: place.value,
    from: from.value,
    to: to.value,
    label: label.value || undefined,
    group: group.value || undefined,
    grade: label.value ? undefined : grade.value || undefined,
  }))
  const figure = (kind: string, by?: string): Promise<Figure> =>
    ask(
      metrics.GET('/api/metrics/v1/figures/{kind}', {
        params: { path: { kind }, query: { ...query.value, by } },
      }),
    )
  return { place, from, to, fromAsked, toAsked, label, group, grade, fixed, query, figure }
}

/** The campaigns somebody may narrow figures to; none where the list is not theirs to read. */
export function useCampaigns() {
  const asked = useAsked(() =>
    everyRow((cursor, limit) =>
      ask(events.GET('/api/events/v1/campaigns', { params: { query: { cursor, limit } } })),
    ).catch(() => []),
  )
  const choices = computed(() =>
    (asked.data.value ?? [])
      .map((campaign) => ({ value: `campaign:${campaign.id}`, label: campaign.name ?? '' }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  )
  return { choices }
}

/** What a part of a figure is called. */
export function useNames(choices: () => { value: string; label: string }[]) {
  return (by: string, key: string): string => {
    if (!key || key === 'unspecified') return t('figures.unspecified')
    if (by === 'group') return term('key-group', key)
    if (by === 'grade')
      return currentLocale() === 'en' ? `${key}: ${term('evidence-grade', key)}` : term('evidence-grade', key)
    if (by === 'day') return day(key)
    if (by === 'child') return placeName(key)
    if (by === 'campaign') return choices().find((one) => one.value === key)?.label ?? key.slice(-8)
    return term(by, key.split(':')[1])
  }
}
