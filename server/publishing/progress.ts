/** How far the first build is: a bar on a terminal, a few lines elsewhere. */
export interface Progress {
  /** @param done of `total` pages; the total is an estimate until the build is over */
  report(done: number, total: number): void
  finish(): void
}

const width = 30

export function progressOn(stream: NodeJS.WriteStream): Progress {
  let shown = -1
  return {
    report(done, total) {
      const share = Math.min(done / Math.max(total, 1), 0.99)
      const step = Math.floor(share * (stream.isTTY ? 100 : 4))
      if (step === shown) return
      shown = step
      const filled = Math.round(share * width)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
      const text = `Đang dựng các trang ${bar} ${Math.floor(share * 100)} % (${done} trang)`
      stream.write(stream.isTTY ? `\r${text}` : `${text}\n`)
    },
    finish() {
      stream.write(stream.isTTY ? '\r\x1b[K' : '')
    },
  }
}

export const silent: Progress = { report: () => {}, finish: () => {} }
