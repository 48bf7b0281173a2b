/** Draws the table of a figure as lines: told apart by dash and by their name at the end, stopped where years begin anew. */
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Plugin,
} from 'chart.js'
import { formatNumber } from '../../../domain/vietnamese.ts'
import { currentLook, onOtherColours, type Look } from '../chart-look.ts'
import { placedLabels } from '../chart-labels.ts'
import { linesOf, type Lines } from './history-lines.ts'

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)

const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3]]
const shapes = ['circle', 'rect', 'triangle', 'rectRot'] as const

export function drawHistory(figure: HTMLElement): void {
  const room = figure.querySelector<HTMLElement>('[data-chart]')
  const table = figure.querySelector('table')
  if (!room || !table) return
  const lines = linesOf(readTable(table), figure.dataset['history'] === 'share')
  const canvas = document.createElement('canvas')
  canvas.role = 'img'
  canvas.ariaLabel = room.dataset['chart'] ?? ''
  room.append(canvas)
  let chart = draw(canvas, lines, room.dataset['axis'] ?? '')
  onOtherColours(() => {
    chart.destroy()
    chart = draw(canvas, lines, room.dataset['axis'] ?? '')
  })
}

function readTable(table: HTMLTableElement) {
  return {
    names: [...table.querySelectorAll('[data-line]')].map((cell) => cell.textContent.trim()),
    rows: [...table.querySelectorAll<HTMLElement>('tr[data-year]')].map((row) => ({
      year: Number(row.dataset['year']),
      starts: row.dataset['break'] !== undefined,
      cells: [...row.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => ({
        value: dataset['value'],
        maximum: dataset['max'],
      })),
    })),
  }
}

function draw(canvas: HTMLCanvasElement, { years, breaks, lines, isShare }: Lines, axis: string): Chart {
  const look = currentLook()
  Chart.defaults.font.family = look.font
  const small = canvas.parentElement!.clientWidth < 480
  const stops = new Set(breaks.map((year) => years.indexOf(year)))
  return new Chart(canvas, {
    type: 'line',
    data: {
      labels: [...years],
      datasets: lines.map(({ name, values }, i) => ({
        label: name,
        data: [...values],
        borderColor: look.ink,
        backgroundColor: look.ink,
        borderDash: [...(dashes[i] ?? [])],
        pointStyle: shapes[i] ?? 'circle',
        pointRadius: 3.5,
        borderWidth: 2,
        segment: { borderColor: ({ p1DataIndex }) => (stops.has(p1DataIndex) ? 'transparent' : undefined) },
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { right: small ? 84 : 110, top: 8 } },
      scales: {
        x: { ticks: { color: look.muted, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
        y: {
          beginAtZero: isShare,
          grace: isShare ? 0 : '10%',
          title: { display: true, text: axis, color: look.muted },
          ticks: { color: look.muted, callback: (value) => formatNumber(Number(value), 2), maxTicksLimit: 6 },
          grid: { color: look.line },
        },
      },
    },
    plugins: [marks(look, [...stops], small ? 12 : 14)],
  })
}

/** A dashed upright where years begin anew, and each line's name at its end. */
function marks(look: Look, stops: readonly number[], size: number): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const { ctx: pen, chartArea, scales } = chart
      pen.save()
      pen.setLineDash([3, 3])
      pen.strokeStyle = look.muted
      pen.beginPath()
      for (const stop of stops) {
        const x = (scales['x']!.getPixelForValue(stop - 1) + scales['x']!.getPixelForValue(stop)) / 2
        pen.moveTo(x, chartArea.top)
        pen.lineTo(x, chartArea.bottom)
      }
      pen.stroke()
      pen.font = `600 ${size}px ${look.font}`
      pen.fillStyle = look.ink
      pen.textBaseline = 'middle'
      const ends = chart.data.datasets.flatMap(({ label, data }, i) => {
        const last = data.findLastIndex((value) => value !== null)
        const point = chart.getDatasetMeta(i).data[last]
        return point ? [{ name: label ?? '', x: point.x + 9, y: point.y }] : []
      })
      for (const { name, x, y } of placedLabels(ends, size * 1.3)) pen.fillText(name, x, y)
      pen.restore()
    },
  }
}
