import type { components } from '@/api/generated/venues'

export type Recognition = components['schemas']['RecognitionView']
export type Round = components['schemas']['RoundView']

/** The states of a recognition (认定), in the order of its life. */
export const RECOGNITION_STATES = [
  'applied',
  'checked',
  'publicised',
  'conferred',
  'refused',
  'taken-back',
  'withdrawn',
  'lapsed',
] as const

const TONES = {
  applied: 'warn',
  checked: 'warn',
  publicised: 'brand',
  conferred: 'good',
  refused: 'bad',
  withdrawn: 'bad',
} as const
export const recognitionTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)
