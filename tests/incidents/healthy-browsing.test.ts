import { afterEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
import { startExtension } from '../support/fake-worker'
import { app, badgesOf, tellsOf } from '../support/visit'
import { discovery } from './healthy/discovery'
import { leaving } from './healthy/leaving'
import { parts } from './healthy/parts'
import { probes } from './healthy/probes'
import type { Row } from './healthy/row'
import { signIn } from './healthy/sign-in'
import { tokens } from './healthy/tokens'

const rows: readonly Row[] = [...signIn, ...tokens, ...discovery, ...probes, ...parts, ...leaving]

afterEach(() => void vi.useRealTimers())

describe('a recording of healthy browsing', () => {
  const recorded = rows.filter(({ only }) => only !== 'worker')
  it.each(recorded)('tells of nothing: $name', ({ quiet }) => expect(tellsOf(quiet)).toEqual([]))
  it.each(recorded)('tells where it is not so: $name', ({ loud }) => expect(tellsOf(loud)).not.toEqual([]))
})

describe('the extension, over healthy browsing,', () => {
  const watched = rows.filter(({ only }) => only !== 'recording')
  it.each(watched)('shows no badge: $name', async ({ quiet }) => expect(await badgesOf(quiet)).toEqual([]))
  it.each(watched)('shows one where it is not so: $name', async ({ loud }) =>
    expect(await badgesOf(loud)).not.toEqual([]),
  )

  it('shows none over a page that the browser had kept while another one was refused', async () => {
    const extension = await startExtension()
    const loadedAt = Date.now()
    await visit(extension, `${app}/`, 200)
    await extension.pass(60_000)
    await visit(extension, `${app}/orders`, 401)
    expect(extension.badge(1)).toBe('401')
    await extension.pass(5_000)
    await extension.commit(1, `${app}/`, { status: 200, loadedAt })
    expect(extension.badge(1)).toBe('')
  })
})
