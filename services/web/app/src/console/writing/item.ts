import type { components } from '@/api/generated/content'

export type Item = components['schemas']['ItemView']
type ManuscriptText = components['schemas']['Text']

/** The states of an edition, in the order of its life. */
export const EDITION_STATES = [
  'drafted',
  'submitted',
  'approved',
  'published',
  'refused',
  'replaced',
  'withdrawn',
  'discarded',
] as const
const TONES = {
  drafted: 'brand',
  submitted: 'warn',
  approved: 'brand',
  published: 'good',
  refused: 'bad',
  withdrawn: 'bad',
} as const
export const editionTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)

/** What can be shown beside a text. */
export const MEDIA = ['image', 'audio', 'video'] as const

/** An empty manuscript. */
export const blank = (): Required<Omit<ManuscriptText, 'expiresOn' | 'media'>> & {
  expiresOn: string
  media: Required<NonNullable<ManuscriptText['media']>[number]>[]
} => ({
  title: '',
  summary: '',
  text: '',
  language: 'zh-CN',
  themes: [],
  groups: [],
  sources: [],
  media: [],
  expiresOn: '',
})
export type Draft = ReturnType<typeof blank>

/** What is sent: empty days and rows left out. */
export const manuscript = (draft: Draft): ManuscriptText => ({
  ...draft,
  sources: draft.sources
    .filter((source) => source.title)
    .map((source) => ({ ...source, address: source.address || undefined })),
  media: draft.media.filter((medium) => medium.address || medium.description),
  expiresOn: draft.expiresOn || undefined,
})
