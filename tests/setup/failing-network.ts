/** A wire between a database and who uses it, that a test can cut, and make swallow everything. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

export interface Wire {
  /** The database's address through the wire. */
  readonly address: string
  /** Ends all connections. */
  cut(): void
  /** Refuses new connections and ends those that there are, until `restore`. */
  unplug(): Promise<void>
  /** Takes connections and bytes, and passes nothing on, until `restore`. */
  swallow(): void
  restore(): Promise<void>
  /** Ends the connection right after this word went to the database, before its answer comes back. Once. */
  cutAfter(word: string): void
  close(): Promise<void>
}

export async function wireTo(database: string): Promise<Wire> {
  const target = new URL(database)
  const sockets = new Set<Socket>()
  let swallowing = false
  let fatalWord: string | undefined
  const server = createServer((client) => {
    sockets.add(client)
    client.on('error', () => {}).on('close', () => sockets.delete(client))
    if (swallowing) return
    const upstream = connect(Number(target.port), target.hostname)
    sockets.add(upstream)
    let isCut = false
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    upstream.on('error', end).on('close', () => {
      sockets.delete(upstream)
      client.destroy()
    })
    client.on('close', () => setTimeout(() => upstream.destroy(), 50))
    client.on('data', (bytes) => {
      if (swallowing) return
      upstream.write(bytes)
      if (fatalWord === undefined || !bytes.toString('latin1').includes(fatalWord)) return
      fatalWord = undefined
      isCut = true
      setTimeout(end, 100)
    })
    upstream.on('data', (bytes) => {
      if (!swallowing && !isCut) client.write(bytes)
    })
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const address = new URL(database)
  address.hostname = '127.0.0.1'
  address.port = String(port)
  const unplug = async () => {
    const closed = once(server, 'close')
    server.close()
    cut()
    await closed
  }
  return {
    address: address.href,
    cut,
    unplug,
    swallow: () => void (swallowing = true),
    async restore() {
      swallowing = false
      if (!server.listening) await listen(port)
    },
    cutAfter: (word) => void (fatalWord = word),
    close: async () => (server.listening ? unplug() : undefined),
  }
}
