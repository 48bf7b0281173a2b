/** Finds a Chromium for the browser tests, or installs one and says so. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function found(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...places, chromium.executablePath()].find((path) => {
    try {
      if (!path) return false
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function run(command: string, ...args: string[]): void {
  console.log(`No Chromium found: running ${command} ${args.join(' ')}`)
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

/**
 * @returns the path of an executable Chromium
 * @throws Error where neither apt nor Playwright could install one
 */
export function findChromium(): string {
  const there = found()
  if (there) return there
  if (process.getuid?.() === 0) {
    run('apt-get', 'update', '-q')
    run('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium')
  }
  const afterApt = found()
  if (afterApt) return afterApt
  run('npx', 'playwright', 'install', '--with-deps', 'chromium')
  const afterPlaywright = found()
  if (afterPlaywright) return afterPlaywright
  throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.')
}
