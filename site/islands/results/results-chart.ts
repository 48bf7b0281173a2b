/** Draws shares with their intervals as level bars, each under its own words; what is not published has no bar. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js'
import { currentLook, filling, type Look } from '../chart-look.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

export interface Bar {
  /** Stands above the bar: what it is, and its number. */
  readonly words: string
  /** In [0, 1]; null where too few answered. */
  readonly share: number | null
  readonly interval?: readonly [low: number, high: number] | null
  /** Which of the five fillings. */
  readonly step: number
}

const rowHeight = 60

export function drawResults(canvas: HTMLCanvasElement, bars: readonly Bar[]): Chart {
  const look = currentLook()
  Chart.defaults.font.family = look.font
  const room = canvas.parentElement!
  room.style.height = `${bars.length * rowHeight + 32}px`
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: bars.map(({ words }) => words),
      datasets: [
        {
          data: bars.map(({ share }) => (share === null ? null : share * 100)),
          backgroundColor: bars.map(({ step }) => filling(step, look)),
          borderColor: look.ink,
          borderWidth: 1,
          barThickness: 16,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: 16 } },
      scales: {
        x: {
          min: 0,
          max: 100,
          grid: { color: look.line },
          ticks: { color: look.muted, stepSize: 25, callback: (value) => `${value}%`, maxRotation: 0 },
        },
        y: { display: false },
      },
    },
    plugins: [marks(look, bars)],
  })
}

/** The words above each bar, and a line from one end of its interval to the other. */
function marks(look: Look, bars: readonly Bar[]): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw({ ctx: pen, chartArea, scales }) {
      pen.save()
      pen.font = `15px ${look.font}`
      pen.textBaseline = 'bottom'
      bars.forEach(({ words, interval }, i) => {
        const y = scales['y']!.getPixelForValue(i)
        pen.fillStyle = look.ink
        pen.fillText(fitting(pen, words, chartArea.width), chartArea.left, y - 11)
        if (!interval) return
        const [from, to] = interval.map((end) => scales['x']!.getPixelForValue(end * 100)) as [number, number]
        for (const [colour, width] of [
          [look.paper, 5],
          [look.ink, 2],
        ] as const) {
          pen.strokeStyle = colour
          pen.lineWidth = width
          pen.beginPath()
          pen.moveTo(from, y)
          pen.lineTo(to, y)
          for (const end of [from, to]) {
            pen.moveTo(end, y - 5)
            pen.lineTo(end, y + 5)
          }
          pen.stroke()
        }
      })
      pen.restore()
    },
  }
}

/** The end of the words is their number and stays; the name before it is cut where the screen is narrow. */
function fitting(pen: CanvasRenderingContext2D, words: string, width: number): string {
  if (pen.measureText(words).width <= width) return words
  const at = words.lastIndexOf(': ')
  const number = words.slice(at)
  let name = words.slice(0, at)
  while (name.length > 4 && pen.measureText(`${name}…${number}`).width > width) name = name.slice(0, -1)
  return `${name.trimEnd()}…${number}`
}
