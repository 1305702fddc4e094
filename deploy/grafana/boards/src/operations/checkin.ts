import { bars, series, stat } from '../kit/panels.ts'
import { orNought, withName } from '../kit/promql.ts'
import { instant, range } from '../kit/source.ts'
import { units } from '../kit/units.ts'

const perMinute = (what: string) => `60 * sum(rate(${what}[$__rate_interval]))`
const scans = '{__name__=~"kepu_(volunteers|events)_checkins_total"'

export const checkIns = series({
  title: '每分钟签到',
  description: 'Scans a minute as they come: volunteers (in and out) and participants, accepted and refused.',
  unit: units.perMinute,
  decimals: 0,
  targets: [
    range(orNought(perMinute('kepu_volunteers_checkins_total{outcome="accepted"}')), '志愿者', 'A'),
    range(orNought(perMinute('kepu_events_checkins_total{outcome="accepted"}')), '参与者', 'B'),
    range(orNought(perMinute(`${scans}, outcome="refused"}`)), '未受理', 'C'),
  ],
})

export const now = stat(
  {
    title: '签到（每分钟）',
    description: 'Accepted scans a minute, volunteers and participants together.',
    unit: units.perMinute,
    decimals: 0,
    targets: [range(orNought(perMinute(`${scans}, outcome="accepted"}`)), '每分钟')],
  },
  { line: true },
)

export const accepted = stat({
  title: '已受理签到',
  description: 'Scans accepted in the range, in and out counted apart.',
  unit: units.personTimes,
  decimals: 0,
  targets: [instant(orNought(`sum(increase(${scans}, outcome="accepted"}[$__range]))`), '受理')],
})

export const late = stat({
  title: '补传签到',
  description:
    'Scans kept without signal on phones and desk devices and sent since the services were last started.',
  unit: units.personTimes,
  decimals: 0,
  targets: [instant(orNought('sum(kepu_volunteers_late_scans_total{outcome="recorded"})'), '补传')],
})

export const gap = stat({
  title: '24 小时内缺人',
  description: 'Places of open shifts that begin within 24 hours and nobody has signed up for.',
  unit: units.people,
  warnFrom: 1,
  targets: [
    instant(orNought('sum(max by (place) (kepu_volunteers_staffing_gap_places{within="24h"}))'), '缺口'),
  ],
})

export const signIns = stat({
  title: '登录（每分钟）',
  description: 'Sign-in sessions begun a minute at the door of the platform.',
  unit: units.perMinute,
  decimals: 0,
  targets: [range(orNought(perMinute('kepu_web_sessions_begun_total')), '每分钟')],
})

export const refused = series({
  title: '未受理的原因',
  description: 'Scans a minute that were refused, by reason: code, time, session, person, device, request.',
  unit: units.perMinute,
  targets: [
    range(
      `60 * sum by (reason) (rate(${scans}, outcome="refused"}[$__rate_interval])) or label_replace(vector(0), "reason", "—", "", "")`,
      '{{reason}}',
    ),
  ],
})

const uploads = (what: string) => `sum(kepu_volunteers_late_upload_scans_${what})`

export const queue = series({
  title: '离线队列',
  description:
    'Scans a phone or desk device had kept when it sent them: the average since the services were started, and the largest of late. A server knows no more of a queue.',
  unit: units.personTimes,
  decimals: 1,
  targets: [
    range(orNought(`${uploads('sum')} / (${uploads('count')} > 0)`), '每次上传平均', 'A'),
    range('max(kepu_volunteers_late_upload_scans_max)', '最大一次', 'B'),
  ],
})

const lateQuantile = (share: number) =>
  `histogram_quantile(${share}, sum by (le) (kepu_volunteers_late_age_seconds_bucket))`

export const lateAge = series({
  title: '补传签到的时差',
  description:
    'How old scans were when they were sent, in city time, since the services were started: half of them, and 95 of a hundred, were no older.',
  unit: units.seconds,
  targets: [range(lateQuantile(0.5), '50%', 'A'), range(lateQuantile(0.95), '95%', 'B')],
})

export const staffing = bars({
  title: '志愿岗位缺口（按县区）',
  description:
    'Places wanted less places taken of shifts that begin within 72 hours, by county; shift by shift never below nought.',
  unit: units.people,
  targets: [
    instant(withName('max by (place) (kepu_volunteers_staffing_gap_places{within="72h"})'), '{{name}}'),
  ],
})

export const wanted = series({
  title: '岗位需要与已报名',
  description: 'Places of shifts that begin within 24 hours: wanted, and taken by volunteers.',
  unit: units.people,
  targets: [
    range('sum(max by (place) (kepu_volunteers_staffing_wanted_places{within="24h"}))', '需要', 'A'),
    range('sum(max by (place) (kepu_volunteers_staffing_taken_places{within="24h"}))', '已报名', 'B'),
  ],
})

export const requestsWaiting = series({
  title: '点单最久未受理',
  description: 'Age of the oldest request and complaint nobody has taken up, in city time.',
  unit: units.seconds,
  targets: [range('max by (kind) (kepu_events_requests_untouched_seconds)', '{{kind}}')],
})
