import type { Exchange } from './exchange'

/** What comes so is to be saved, whatever its status (RFC 6266 4.2): the document that led there stays in the tab. */
export function isDownload({ answer }: Pick<Exchange, 'answer'>): boolean {
  return /^attachment\b/i.test(answer?.headers['content-disposition'] ?? '')
}
