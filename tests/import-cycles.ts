/**
 * Fails where files import each other in a circle, directly or over others. Imports of types and `import()` count too:
 * two files that know each other's types cannot be read one after the other either.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

type Graph = ReadonlyMap<string, readonly string[]>

const sources = '{domain,surveys,db,server,site,tests}/**/*.{ts,svelte,astro}'

function importsOf(path: string): string[] {
  return ts
    .preProcessFile(scriptOf(path, readFileSync(path, 'utf8')), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => normalize(join(dirname(path), fileName)))
    .filter((target) => existsSync(target))
}

/** The TypeScript of a component: its script elements and, in Astro, what stands between the dashes. */
function scriptOf(path: string, text: string): string {
  if (path.endsWith('.ts')) return text
  const scripts = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script)
  return [/^---\n([^]*?)\n---/.exec(text)?.[1], ...scripts].join('\n')
}

/** One circle through each file that lies on one, each circle once. */
function cyclesIn(graph: Graph): string[][] {
  const done = new Set<string>()
  return [...graph.keys()].flatMap((file) => {
    const cycle = done.has(file) ? undefined : shortestCycle(graph, file)
    cycle?.forEach((member) => done.add(member))
    return cycle ? [cycle] : []
  })
}

/** Breadth first, so that the circle that is shown has no detours. */
function shortestCycle(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const file of queue) {
    for (const target of graph.get(file) ?? []) {
      if (target === start) return pathTo(file, cameFrom).concat(start)
      if (cameFrom.has(target)) continue
      cameFrom.set(target, file)
      queue.push(target)
    }
  }
  return undefined
}

function pathTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...pathTo(before, cameFrom), file]
}

const graph = new Map(globSync(sources).map((path) => [path, importsOf(path)]))
const cycles = cyclesIn(graph)
for (const cycle of cycles) console.error(`Imports in a circle: ${cycle.join(' → ')}`)
if (graph.size === 0) console.error(`No sources match ${sources}`)
process.exitCode = cycles.length === 0 && graph.size > 0 ? 0 : 1
