// Fragments of questions to the metrics service's database. Figures carry the day of the city they count on, Grafana's range is in
// moments; both ends of the range belong to it.
const ZONE = "at time zone 'Asia/Shanghai'"
export const FIRST_DAY = `($__timeFrom()::timestamptz ${ZONE})::date`
export const LAST_DAY = `($__timeTo()::timestamptz ${ZONE})::date`

/** The moment a day of the city begins, as Grafana wants its time column. */
export const begins = (day: string) => `(${day})::timestamp ${ZONE}`

/** Sums of the counties chosen, on the days of the range. */
export const rollups = (...kinds: string[]) => `from rollup r join place_county p on p.code = r.place
where p.city = \${city:sqlstring} and p.county in (\${county:sqlstring})
  and r.day between ${FIRST_DAY} and ${LAST_DAY}
  and r.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`

/** The same for the whole city. */
export const cityRollups = (...kinds: string[]) =>
  rollups(...kinds).replace(' and p.county in (${county:sqlstring})', '')

/** The same sums under the labels of one vocabulary; labels overlap and are never added up. */
export const labels = (vocabulary: string, whole: 'city' | 'counties') =>
  (whole === 'city' ? cityRollups : rollups)()
    .replace('from rollup r', 'from rollup_label r')
    .replace(/and r\.kind in \(\)/, `and r.kind = 'request' and r.label like '${vocabulary}:%'`)

/** What is held on a day: bases and titles of city level or above, of the counties chosen. */
export const held = (
  day: string,
  whole: 'city' | 'counties',
) => `from holding h join place_county p on p.code = h.place
where p.city = \${city:sqlstring}${whole === 'city' ? '' : ' and p.county in (${county:sqlstring})'}
  and h.kind = 'recognition' and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to >= ${day})
  and (h.ended_on is null or h.ended_on > ${day})`

/** Targets as the product judged them on the last day of the range it judged one. */
export const STANDING = `from target_standing s
where s.city = \${city:sqlstring}
  and s.day = (select max(l.day) from target_standing l where l.city = s.city and l.day <= ${LAST_DAY})`

/** How far a target is, in percent of what the plan asks; nothing where the plan asks for no number that could be neared. */
export const PROGRESS = `case
    when s.op in ('cap', 'exact') or s.value is null then null
    when s.percent is not null then 100 * s.percent / coalesce(case when s.unit = '%' then s.target end, 100)
    when s.of_units > 0 then 100 * s.value / s.of_units
    when s.target > 0 then 100 * s.value / s.target
  end`
