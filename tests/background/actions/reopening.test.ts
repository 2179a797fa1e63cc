import { describe, expect, it } from 'vitest'
import { incident } from '../../popup/made-up'
import { Extension } from '../../support/fake-worker'

new Extension().open()
const { isRefusedFile, tellReopen } = await import('../../../src/background/actions/reopening')

describe('a page that we cannot open again', () => {
  it('was sent a form, which only the person may send anew; else only its address is not known whole', () => {
    expect(tellReopen(incident({ method: 'POST' }))).toEqual({ id: 'step_form_not_resent' })
    const ledBy = (relation: 'same-site' | 'cross-site') => ({
      ...incident().exchange,
      initiator: { origin: 'https://login.test', relation },
    })
    const sent = (relation: 'same-site' | 'cross-site') =>
      tellReopen(incident({ method: 'POST', exchange: ledBy(relation) }))
    expect(sent('cross-site')).toEqual({ id: 'step_other_form_not_resent' })
    expect(sent('same-site')).toEqual({ id: 'step_form_not_resent' })
    expect(tellReopen(incident())).toEqual({ id: 'step_reopen_yourself' })
    expect(tellReopen(incident({ kind: 'call', method: 'POST' }))).toEqual({ id: 'step_reopen_yourself' })
  })
})

describe('a refused file', () => {
  const { exchange } = incident()
  const answered = (headers: object) => {
    const answer = { ...incident().evidence!.answer, headers: { ...headers } }
    return incident({ exchange: { ...exchange, answer } as typeof exchange })
  }
  it('takes the place of no page', () => {
    expect(isRefusedFile(answered({ 'content-disposition': 'attachment' }))).toBe(true)
    expect(isRefusedFile(answered({ 'content-type': 'text/html' }))).toBe(false)
    expect(isRefusedFile({ ...answered({ 'content-disposition': 'attachment' }), away: true })).toBe(false)
  })
})
