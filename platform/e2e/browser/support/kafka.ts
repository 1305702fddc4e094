import { connect } from 'node:net'
import { stack } from './stack.ts'

/** Writes one record into a topic, as a service that has gone wrong would: Kafka's own protocol (Produce, version 3), one broker. */
export async function produce(topic: string, key: string, headers: Record<string, string>, value: string): Promise<void> {
  const batch = recordBatch(record(key, headers, value))
  const body = Buffer.concat([
    int16(0), int16(3), int32(1), text('kepu-browser-tests'), // Produce, version, correlation, client
    int16(-1), int16(-1), int32(10_000), // no transaction, all replicas, timeout
    int32(1), text(topic), int32(1), int32(0), int32(batch.length), batch, // one topic, its partition 0
  ])
  const answer = await exchange(Buffer.concat([int32(body.length), body]))
  // Correlation, one topic with its name, one partition with its number: then the error.
  const error = answer.readInt16BE(4 + 4 + 4 + 2 + Buffer.byteLength(topic) + 4 + 4)
  if (error !== 0) throw new Error(`Kafka refused the record: error ${error}`)
}

function exchange(request: Buffer): Promise<Buffer> {
  const [host, port] = stack.kafka.split(':')
  return new Promise((done, fail) => {
    let answer = Buffer.alloc(0)
    const socket = connect(Number(port), host, () => socket.write(request))
    socket.on('error', fail)
    socket.on('data', (part) => {
      answer = Buffer.concat([answer, part])
      if (answer.length < 4 || answer.length < 4 + answer.readInt32BE(0)) return
      socket.destroy()
      done(answer)
    })
  })
}

function record(key: string, headers: Record<string, string>, value: string): Buffer {
  const names = Object.entries(headers)
  const parts = [Buffer.from([0]), varint(0), varint(0), sized(key), sized(value), varint(names.length)]
  for (const [name, content] of names) parts.push(sized(name), sized(content))
  const content = Buffer.concat(parts)
  return Buffer.concat([varint(content.length), content])
}

function recordBatch(content: Buffer): Buffer {
  const now = int64(Date.now())
  const checked = Buffer.concat([
    int16(0), int32(0), now, now, int64(-1), int16(-1), int32(-1), int32(1), content, // no producer id, one record
  ])
  const after = Buffer.concat([int32(-1), Buffer.from([2]), int32(crc32c(checked) | 0), checked])
  return Buffer.concat([int64(0), int32(after.length), after])
}

function crc32c(bytes: Buffer): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0)
  }
  return ~crc
}

const number = (size: number, write: (buffer: Buffer) => void) => {
  const buffer = Buffer.alloc(size)
  write(buffer)
  return buffer
}
const int16 = (value: number) => number(2, (buffer) => buffer.writeInt16BE(value))
const int32 = (value: number) => number(4, (buffer) => buffer.writeInt32BE(value))
const int64 = (value: number) => number(8, (buffer) => buffer.writeBigInt64BE(BigInt(value)))
const text = (value: string) => Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)])
const sized = (value: string) => Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)])

/** Signed numbers of few bytes, the sign in the lowest bit. */
function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = (value << 1) ^ (value >> 31)
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  return Buffer.from([...bytes, rest])
}
