/** Starts the portal for all tests, with results that are published at once instead of after ten minutes. */
import { startPortal } from '../setup/running-portal.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const { url, dataFolder, stop } = await startPortal({ RESULTS_AGE: '2' })
  process.env['PORTAL_URL'] = url
  process.env['PORTAL_DATA'] = dataFolder
  return stop
}
