import { readFileSync } from 'node:fs'

// Where the platform runs, as it wrote down itself (`run/addresses.properties` of its state folder), and the browser to use.
function properties(path: string): Map<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n')
  return new Map(lines.filter((line) => line.includes('=')).map((line) => [before(line), line.slice(before(line).length + 1)]))
}

function before(line: string): string {
  return line.slice(0, line.indexOf('='))
}

function environment(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set: run the browser tests by bin/browser`)
  }
  return value
}

const lines = properties(environment('KEPU_ADDRESSES'))

function line(key: string): string {
  const value = lines.get(key)
  if (!value) {
    throw new Error(`the platform that runs names no ${key}: start it by \`make up DEMO=1\` or \`make demo\``)
  }
  return value
}

export const services = ['venues', 'volunteers', 'events', 'content', 'metrics'] as const
export type Service = (typeof services)[number]

export const stack = {
  chromium: environment('KEPU_CHROMIUM'),
  web: line('web.public'),
  keycloak: line('keycloak.url'),
  realm: line('realm'),
  cityTimeFile: line('city-time.file'),
  /** Where Kafka listens, and who may do everything there; asked for only by a test that writes what a service would. */
  get kafka(): { address: string; user: string; password: string } {
    const login = properties(line('kafka.client')).get('sasl.jaas.config') ?? ''
    const [, user, password] = /username="(.*?)" password="(.*?)"/.exec(login) ?? []
    if (!user || !password) throw new Error('the platform that runs keeps no login at its Kafka: start it again by `make demo`')
    return { address: line('kafka.bootstrap'), user, password }
  },
  service: (name: Service): string => line(`${name}.url`),
  management: (name: Service | 'web'): string => line(`${name}.management`),
}
