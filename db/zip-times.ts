/** An archive without the times at which its parts were packed: the same content then gives the same bytes. */

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50
/** 1 January 1980, the first day that a zip archive knows. */
const firstDay = 0x21

/** Changes the archive in place. @param zip whole, without a comment at its end */
export function clearZipTimes(zip: Buffer): void {
  const end = zip.length - 22
  if (end < 0 || zip.readUInt32LE(end) !== directoryEnd) throw new Error('This is no zip archive.')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('This zip archive is damaged.')
    setTime(zip, at + 12)
    setTime(zip, zip.readUInt32LE(at + 42) + 10)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

function setTime(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at)
  zip.writeUInt16LE(firstDay, at + 2)
}
