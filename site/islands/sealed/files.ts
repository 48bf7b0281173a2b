/** Files for a letter. Pictures are drawn anew, so that where and by which device they were taken is gone. */
import type { LetterFile } from '../../view/sealed/envelope.ts'

const longestSide = 2000
const quality = 0.85

export async function filesFrom(chosen: readonly File[]): Promise<LetterFile[]> {
  return Promise.all(chosen.map((file, n) => (isPicture(file) ? drawnAnew(file, n + 1) : asItIs(file))))
}

function isPicture({ type }: File): boolean {
  return ['image/jpeg', 'image/png', 'image/webp'].includes(type)
}

async function asItIs(file: File): Promise<LetterFile> {
  return { name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }
}

async function drawnAnew(file: File, number: number): Promise<LetterFile> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!drawn) throw new Error('The picture could not be drawn')
  return { name: `anh-${number}.jpg`, type: 'image/jpeg', content: new Uint8Array(await drawn.arrayBuffer()) }
}
