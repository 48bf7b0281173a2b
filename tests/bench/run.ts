/** `npm run bench`: every bench in this folder, one after the other; `npm run bench -- site-build 3` runs one. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const [wanted, ...rest] = process.argv.slice(2)
const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== basename(import.meta.filename))
  .map((name) => name.slice(0, -3))
  .sort()
if (wanted !== undefined && !all.includes(wanted)) {
  console.error(`There is no bench ${wanted}. There are: ${all.join(', ')}.`)
  process.exit(1)
}
for (const bench of wanted === undefined ? all : [wanted]) {
  console.log(`\n── ${bench}`)
  const { status } = spawnSync('node', [join(import.meta.dirname, `${bench}.ts`), ...rest], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
