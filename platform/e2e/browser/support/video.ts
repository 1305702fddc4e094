import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WIDTH = 640
const HEIGHT = 480
const FRAMES = 12

/** A film of a code held before a camera by a hand that is not quite still, as Chromium's fake camera plays it (y4m). */
export function videoOf(modules: { size: number; get(row: number, column: number): number }): string {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`)]
  const scale = Math.floor(360 / modules.size)
  for (let frame = 0; frame < FRAMES; frame++) {
    const left = 140 + Math.round(8 * Math.sin(frame))
    const top = 60 + Math.round(8 * Math.cos(frame))
    const light = Buffer.alloc(WIDTH * HEIGHT, 0xc8)
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const row = Math.floor((y - top) / scale)
        const column = Math.floor((x - left) / scale)
        const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size
        // Dull paper, grey ink and some noise: nobody films pure black and white.
        const noise = (x * 7 + y * 13 + frame * 31) % 17
        if (inside && modules.get(row, column)) light[y * WIDTH + x] = 0x28 + noise
        else light[y * WIDTH + x] = 0xc0 + noise
      }
    }
    parts.push(Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 0x80))
  }
  const file = join(mkdtempSync(join(tmpdir(), 'kepu-film-')), 'code.y4m')
  writeFileSync(file, Buffer.concat(parts))
  return file
}
