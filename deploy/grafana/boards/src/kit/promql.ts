// Fragments of questions to Prometheus. Every service names its own series after itself, so a question for all of them takes the
// name by a pattern; which service a series is of stands in its label.
export const SERVICES = 'service=~"$service"'

/** A series that each service shows under a name of its own. */
export const ofEach = (what: string, more = '') =>
  `{__name__=~"kepu_[a-z]+_${what}", ${SERVICES}${more === '' ? '' : `, ${more}`}}`

/** Per second, over enough scrapes. */
export const rate = (series: string) => `rate(${series}[$__rate_interval])`

// By their exact templates, as the parameter streams of deploy/prometheus: POST …/venue-visits/{venue}/arrivals is a call as any.
const STREAMS = '/api/streams|/api/metrics/v1/changes|/api/volunteers/v1/sessions/[{]session[}]/arrivals'

/** Calls, without the streams of live screens: they last as long as somebody looks. */
export const calls = (what: string, more = '') =>
  `http_server_requests_seconds_${what}{${SERVICES}, uri!~"${STREAMS}"${more === '' ? '' : `, ${more}`}}`

/** So many of a hundred calls took no longer. */
export const quantile = (share: number, ...by: string[]) =>
  `histogram_quantile(${share}, sum by (${[...by, 'le'].join(', ')}) (${rate(calls('bucket'))}))`

/** Nought where there is no series yet: a thing that has not happened has no series. */
export const orNought = (expr: string) => `${expr} or vector(0)`

/**
 * With the name of each place beside its code; the code itself where metrics, which knows the names, shows none.
 *
 * @param expr one series a place
 */
export const withName = (expr: string) =>
  `${expr} * on (place) group_left (name) max by (place, name) (kepu_metrics_place_name)` +
  ` or on (place) label_replace(${expr}, "name", "$1", "place", "(.*)")`
