/** What lies in a bundle's folder beside what browsers get. */

/** The code that renders pages, as Astro names it. */
export const codeFolder = '.prerender'
export const listFile = 'bundle.json'

export interface BundleList {
  /** In the folder of the code. */
  readonly entry: string
  /** Of each page, by Astro's key: its styles, as Astro describes them. */
  readonly styles: readonly (readonly [key: string, styles: readonly unknown[]])[]
}
