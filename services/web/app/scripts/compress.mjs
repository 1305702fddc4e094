// Puts a .br and a .gz beside every text file of dist, so that the door compresses nothing while it serves.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const dist = resolve(import.meta.dirname, '../dist')
const texts = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest', '.wasm'])

for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !texts.has(extname(entry.name))) continue
  const file = join(entry.parentPath, entry.name)
  const bytes = await readFile(file)
  if (bytes.length < 512) continue
  const brotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, brotli))
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}
