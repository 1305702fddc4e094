// The demonstration's accounts; all of them in deploy/keycloak/README.md. The password protects nothing.
export const password = 'Kepu-Demo-2024'

type Digits = `${number}`
export type Account =
  | 'city-admin'
  | 'city-operator'
  | `${'county-operator' | 'organiser' | 'dispatcher' | 'village-dispatcher'}-${Digits}`
  | `${'editor' | 'reviewer'}-${1 | 2 | 3}`
  | `venue-manager-${Digits}`
  | `volunteer-${Digits}`
