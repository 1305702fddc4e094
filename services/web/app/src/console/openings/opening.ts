import type { components } from '@/api/generated/venues'

export type Opening = components['schemas']['OpeningView']
export type Booking = components['schemas']['BookingView']

export const openingTone = (status: string | undefined) =>
  (({ published: 'good', cancelled: 'bad' })[status ?? ''] ?? 'quiet') as 'good' | 'bad' | 'quiet'

export const bookingTone = (status: string | undefined) =>
  (({ held: 'brand', arrived: 'good', cancelled: 'quiet', 'no-show': 'warn' })[status ?? ''] ?? 'quiet') as
    'brand' | 'good' | 'quiet' | 'warn'

/** Whether places are booked at all in this mode, so that a capacity must be said. */
export const takesBookings = (mode: string) => mode !== '' && mode !== 'none'
