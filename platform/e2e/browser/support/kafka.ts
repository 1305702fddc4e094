import { connect, type Socket } from 'node:net'
import { stack } from './stack.ts'

/**
 * Writes one record into a topic, as a service that has gone wrong would: Kafka's own protocol, one broker. It signs in
 * (SaslHandshake, SaslAuthenticate with PLAIN), then Produce, version 3.
 */
export async function produce(topic: string, key: string, headers: Record<string, string>, value: string): Promise<void> {
  const { address, user, password } = stack.kafka
  const broker = await Broker.at(address)
  try {
    refuse('the mechanism', (await broker.ask(17, 1, text('PLAIN'))).readInt16BE(0))
    refuse('the login', (await broker.ask(36, 0, bytes(Buffer.from(`\0${user}\0${password}`)))).readInt16BE(0))
    const batch = recordBatch(record(key, headers, value))
    const answer = await broker.ask(0, 3, Buffer.concat([
      int16(-1), int16(-1), int32(10_000), // no transaction, all replicas, timeout
      int32(1), text(topic), int32(1), int32(0), bytes(batch), // one topic, its partition 0
    ]))
    // One topic with its name, one partition with its number: then the error.
    refuse('the record', answer.readInt16BE(4 + 2 + Buffer.byteLength(topic) + 4 + 4))
  } finally {
    broker.close()
  }
}

function refuse(what: string, error: number): void {
  if (error !== 0) throw new Error(`Kafka refused ${what}: error ${error}`)
}

/** A connection on which one question after the other is asked. */
class Broker {
  private answer = Buffer.alloc(0)
  private arrived = () => {}
  private failed = (_why: Error) => {}

  private readonly socket: Socket

  private constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', (part) => {
      this.answer = Buffer.concat([this.answer, part])
      this.arrived()
    })
    socket.on('error', (why) => this.failed(why))
    socket.on('close', () => this.failed(new Error('Kafka closed the connection')))
  }

  static at(address: string): Promise<Broker> {
    const [host, port] = address.split(':')
    return new Promise((done, fail) => {
      const socket = connect(Number(port), host, () => done(new Broker(socket)))
      socket.once('error', fail)
    })
  }

  /** The answer's body, after its length and correlation. */
  ask(api: number, version: number, body: Buffer): Promise<Buffer> {
    const request = Buffer.concat([int16(api), int16(version), int32(1), text('kepu-browser-tests'), body])
    this.answer = Buffer.alloc(0)
    return new Promise((done, fail) => {
      this.failed = fail
      this.arrived = () => {
        if (this.answer.length >= 4 && this.answer.length >= 4 + this.answer.readInt32BE(0)) done(this.answer.subarray(8))
      }
      this.socket.write(bytes(request))
    })
  }

  close(): void {
    this.socket.destroy()
  }
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
const bytes = (value: Buffer) => Buffer.concat([int32(value.length), value])
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
