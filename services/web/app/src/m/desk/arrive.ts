import { ask, venues } from '@/api/client'

/** A party that booked has come; all that were booked where `heads` is missing. */
export async function arrive(
  venue: string,
  code: string,
  key: string,
  heads?: number,
): Promise<{ heads: number; group: string }> {
  return (await ask(
    venues.POST('/api/venues/v1/venue-visits/{venue}/arrivals', {
      params: { path: { venue }, header: { 'Idempotency-Key': key } },
      body: { code, heads },
    }),
  )) as unknown as { heads: number; group: string }
}
