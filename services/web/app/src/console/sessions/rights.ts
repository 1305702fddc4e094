import { place } from '@/places/places'
import { useSession } from '@/session/session'

/**
 * Whether the signed-in person organises at a place, as far as the page knows: by a role there or above. Who was named for one
 * activity only is seen as such by the service, not here; so somebody without any role is shown the deeds and refused by the
 * service where need be.
 */
export function mayRun(code: string | undefined): boolean {
  const session = useSession()
  if (!session.signedIn) return false
  const scopes = session.placesOf('organiser', 'operator')
  if (!scopes.length) return true
  for (let at = place(code); at; at = place(at.parent)) if (scopes.includes(at.code)) return true
  return false
}
