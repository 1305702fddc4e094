// Writes the types of the five services' APIs from the committed OpenAPI documents into src/api/generated.
import { mkdir, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import openapi, { astToString } from 'openapi-typescript'

const contracts = resolve(import.meta.dirname, '../../../../contracts/src/main/resources/kepu/http')
const target = resolve(import.meta.dirname, '../src/api/generated')

// What a service of today always sends, one of yesterday may not know yet: while replicas are replaced, any field may be absent.
function optional(schema) {
  delete schema.required
}

await mkdir(target, { recursive: true })
for (const service of ['venues', 'volunteers', 'events', 'content', 'metrics']) {
  const types = await openapi(pathToFileURL(`${contracts}/${service}.yaml`), { transform: optional })
  await writeFile(`${target}/${service}.d.ts`, astToString(types))
}
