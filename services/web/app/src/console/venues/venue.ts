import type { components } from '@/api/generated/venues'

export type Venue = components['schemas']['VenueView']
export type Visit = components['schemas']['VisitView']

/** The states of a venue, in the order of its life. */
export const VENUE_STATES = ['submitted', 'listed', 'suspended', 'closed', 'refused'] as const

export const venueTone = (status: string | undefined) =>
  (({ listed: 'good', submitted: 'warn', suspended: 'warn', refused: 'bad' })[status ?? ''] ?? 'quiet') as
    'good' | 'warn' | 'bad' | 'quiet'
