import { holds } from '@/session/scope'
import { useSession } from '@/session/session'

/**
 * Whether the signed-in person organises at a place, as far as the page knows: by a role there or above. Who was named for one
 * activity only is seen as such by the service, not here; so somebody without any right is shown the deeds and refused by the
 * service where need be.
 */
export function mayRun(code: string | undefined): boolean {
  const session = useSession()
  if (!session.signedIn) return false
  return session.grants.length === 0 || holds(['organiser', 'operator'], code)
}
