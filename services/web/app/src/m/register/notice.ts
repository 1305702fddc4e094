import { ask, volunteers } from '@/api/client'
import type { components } from '@/api/generated/volunteers'

/** The privacy notice in force; a registration names its version. */
export type Notice = components['schemas']['Notice']

export const notice = async () => (await ask(volunteers.GET('/api/volunteers/v1/privacy-notice'))) as Notice
