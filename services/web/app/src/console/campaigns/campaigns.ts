import { ask, askTagged, events } from '@/api/client'
import { everyRow, given, type AskPage } from '@/api/pages'
import type { components } from '@/api/generated/events'

export type Campaign = components['schemas']['CampaignView']

const API = '/api/events/v1/campaigns'

export const campaignPages =
  (filters: { place?: string; status?: string; kind?: string }): AskPage<Campaign> =>
  (cursor, limit) =>
    ask(events.GET(API, { params: { query: { cursor, limit, ...given(filters) } } }))

export const campaign = (id: string) =>
  askTagged(events.GET(`${API}/{id}`, { params: { path: { id } } })) as Promise<{
    data: Campaign
    tag: string
  }>

/** Campaigns that take activities now, for a form. */
export const openCampaigns = () => everyRow(campaignPages({ status: 'open' }))

/** How a campaign's state looks. */
export const tones = { draft: 'quiet', open: 'good', closed: 'quiet' } as const
