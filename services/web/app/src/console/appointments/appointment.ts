import type { components } from '@/api/generated/volunteers'

export type Appointment = components['schemas']['AppointmentView']
export const APPOINTMENT_STATES = ['named', 'confirmed', 'ended', 'lapsed', 'refused'] as const
const TONES = { named: 'warn', confirmed: 'good', refused: 'bad' } as const
export const appointmentTone = (status: string | undefined) =>
  TONES[(status ?? '') as keyof typeof TONES] ?? ('quiet' as const)
