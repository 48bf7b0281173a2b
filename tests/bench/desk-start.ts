/**
 * How soon an official can begin: `npm run bench -- desk-start [rounds]`. The desk is opened with nothing kept, in
 * Chromium with a processor four times slower and slow 4G (1.6 Mbit/s, 150 ms), until the sentence about today is there
 * and the thread is free; and how much script comes for it, as it is sent.
 */
import { chromium, type CDPSession } from 'playwright'
import { findChromium } from '../setup/chromium.ts'
import { startPortal } from '../setup/running-portal.ts'
import { signInAs } from '../e2e/official.ts'

const rounds = Number(process.argv[2] ?? 5)
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const portal = await startPortal({ PROVINCES: '44' })
process.env['PORTAL_URL'] = portal.url
process.env['PORTAL_DATA'] = portal.dataFolder
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await signInAs(page, 'lan-ban-lam-viec', 'clerk', ['--unit', '99002'])
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const script = scriptsOf(session)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    script.bytes = 0
    await page.goto('about:blank')
    const started = performance.now()
    await page.goto(`${portal.url}/can-bo/`, { waitUntil: 'commit' })
    await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
    await page.getByText(/^Có \d+ việc cần làm|^Không có việc nào/).waitFor()
    // The thread is free when this comes back.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    times.push(performance.now() - started)
  }
  const [least, middle, most] = [0, (rounds - 1) >> 1, rounds - 1].map(
    (at) => times.sort((a, b) => a - b)[at]!,
  )
  console.log(
    `first section usable after ${least!.toFixed(0)}, ${middle!.toFixed(0)}, ${most!.toFixed(0)} ms ` +
      `(least, median, most; wanted: 3000); script ${(script.bytes / 1024).toFixed(1)} KB (wanted: 120)`,
  )
} finally {
  await browser.close()
  await portal.stop()
}

/** Bytes of script as they come over the network. */
function scriptsOf(session: CDPSession): { bytes: number } {
  const total = { bytes: 0 }
  const asked = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') asked.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) total.bytes += encodedDataLength
  })
  return total
}
