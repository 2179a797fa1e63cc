import { createHash } from 'node:crypto'

/**
 * The id that Chromium gives an unpacked extension: the first 128 bits of SHA-256 of its path, as the letters a to p.
 * Windows hashes its UTF-16 paths as they lie in memory.
 */
export function idOfUnpacked(folder: string, platform: string = process.platform): string {
  const hash = createHash('sha256').update(folder, platform === 'win32' ? 'utf16le' : 'utf8')
  return hash
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)))
}
