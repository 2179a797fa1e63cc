import { describe, expect, it } from 'vitest'
import { isDownload } from '../../src/contract/download'
import { evidence } from '../support/fake-evidence'

const sent = (disposition?: string) => {
  const { exchange } = evidence(disposition === undefined ? {} : { headers: { 'content-disposition': disposition } })
  return isDownload(exchange)
}

describe('an answer to be saved', () => {
  it.each(['attachment', 'attachment; filename=2025.pdf', 'Attachment; filename="a.pdf"'])('is %s', (value) =>
    expect(sent(value)).toBe(true),
  )
  it.each([undefined, 'inline', 'inline; filename=attachment.pdf'])('is not %s', (value) =>
    expect(sent(value)).toBe(false),
  )
})
