/** The recipes for those who carry on name files that exist, and each has five steps. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const recipes = readFileSync(resolve(root, 'docs/contributing.md'), 'utf8').split(/^## /m).slice(1)

test('each recipe has five steps', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(4)
  for (const recipe of recipes) expect(recipe.match(/^\d\. /gm), recipe).toHaveLength(5)
})

test('every file that a recipe names is there', () => {
  const named = recipes.flatMap((recipe) =>
    [...recipe.matchAll(/`((?:domain|surveys|db|server|site|tests)\/[^`]*)`/g)].map(([, path]) => path!),
  )
  expect(named.length).toBeGreaterThan(15)
  const missing = named.filter((path) => !path.includes('NAME') && !existsSync(resolve(root, path)))
  expect(missing).toEqual([])
})
