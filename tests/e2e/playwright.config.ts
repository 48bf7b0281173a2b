import { defineConfig } from '@playwright/test'

const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
const builtPages = ['built-pages.test.ts', 'open-data.test.ts']

// One portal serves all tests: the real main job, with a data folder of its own. Three tests run at a time, because
// they wait for the portal more than they compute; each one that changes something has communes of its own.
export default defineConfig({
  testDir: '.',
  globalSetup: './portal.ts',
  outputDir: '../../test-results',
  workers: 3,
  timeout: 60_000,
  use: { launchOptions, locale: 'vi-VN', screenshot: 'only-on-failure' },
  projects: [
    { name: 'files', testMatch: builtPages },
    {
      name: 'phone',
      testIgnore: builtPages,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    { name: 'desk', testIgnore: builtPages, use: { viewport: { width: 1280, height: 800 } } },
  ],
})
