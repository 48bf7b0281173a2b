export interface Label {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Labels moved apart until none is nearer to the next than `gap`, in their order from top to bottom. */
export function placedLabels(labels: readonly Label[], gap: number): Label[] {
  const placed: Label[] = []
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1)
    placed.push({ ...label, y: above ? Math.max(label.y, above.y + gap) : label.y })
  }
  const down = placed.reduce((most, { y }, i) => most + y - labels.toSorted((a, b) => a.y - b.y)[i]!.y, 0)
  return placed.map((label) => ({ ...label, y: label.y - down / Math.max(1, placed.length) }))
}
