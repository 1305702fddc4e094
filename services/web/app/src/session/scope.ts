import { place } from '@/places/places'
import { useSession, type Role } from './session'

/** Whether the signed-in person holds one of the roles at a place or above it. While the place is not known yet: no. */
export function holds(roles: Role[], code: string | undefined): boolean {
  const scopes = useSession().placesOf(...roles)
  for (let at = place(code); at; at = place(at.parent)) if (scopes.includes(at.code)) return true
  return false
}
