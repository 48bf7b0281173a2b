/** Colours and letters of a chart, as the page has them now: by day or by night. */
export interface Look {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly paper: string
  /** From the least to the most satisfied. */
  readonly steps: readonly string[]
  readonly font: string
}

export function currentLook(): Look {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    paper: colour('paper'),
    steps: [1, 2, 3, 4, 5].map((step) => colour(`step-${step}`)),
    font: style.fontFamily,
  }
}

/**
 * Calls back whenever the colours of the page change: between day and night, and for paper, which is always day.
 * @returns how to stop
 */
export function onOtherColours(redraw: () => void): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const toPaper = () => {
    root.dataset['print'] = ''
    redraw()
  }
  const toScreen = () => {
    delete root.dataset['print']
    redraw()
  }
  night.addEventListener('change', redraw)
  addEventListener('beforeprint', toPaper)
  addEventListener('afterprint', toScreen)
  return () => {
    night.removeEventListener('change', redraw)
    removeEventListener('beforeprint', toPaper)
    removeEventListener('afterprint', toScreen)
  }
}

const strokes: readonly ((pen: CanvasRenderingContext2D) => void)[] = [
  () => {},
  (pen) => {
    pen.arc(4, 4, 1, 0, 7)
  },
  (pen) => {
    pen.moveTo(0, 8)
    pen.lineTo(8, 0)
  },
  (pen) => {
    pen.moveTo(0, 4)
    pen.lineTo(8, 4)
  },
  () => {},
]

/** A filling that can be told apart without colour: plain, dots, slanted, level, plain and darkest. */
export function filling(step: number, look: Look): CanvasPattern | string {
  const colour = look.steps[step] ?? look.ink
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.fillStyle = colour
  pen.fillRect(0, 0, 8, 8)
  pen.strokeStyle = look.ink
  pen.lineWidth = 1
  pen.beginPath()
  strokes[step]?.(pen)
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? colour
}
