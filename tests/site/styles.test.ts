/** By night only colours differ: the tests of accessibility look by night at what depends on colours, and at nothing else. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheets = globSync('site/**/*.{css,astro,svelte}').map((file) => readFileSync(file, 'utf8'))

/** What stands between the braces of each rule for the night. */
function rulesOfNight(text: string): string[] {
  return [...text.matchAll(/@media [^{]*prefers-color-scheme[^{]*\{([^]*?)\n\}/g)].map(
    ([, rules = '']) => rules,
  )
}

test('the styles for the night set colours by their names, and nothing else', () => {
  const rules = sheets.flatMap(rulesOfNight)
  const mentions = sheets.join('').match(/@media [^{]*prefers-color-scheme/g)
  expect(rules.length).toBeGreaterThan(0)
  expect(rules).toHaveLength(mentions!.length)
  const declarations = rules.flatMap((text) => [...text.matchAll(/([\w-]+):\s([^;]+);/g)].map(([all]) => all))
  expect(declarations.length).toBeGreaterThan(10)
  expect(declarations.filter((one) => !/^--[\w-]+:\s#[0-9a-f]{6};$/.test(one))).toEqual([])
})
