import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Kept, measureViews, ownHalves, scoreFile, whatFell, whatIsMisread } from './corpus/kept-score'
import { readAll, readPhrases } from './corpus/phrases'
import { type Label, readLabels, views } from './corpus/recordings'
import type * as Scoring from './corpus/score'

vi.setConfig({ testTimeout: 120_000 })

const kept = JSON.parse(readFileSync(scoreFile, 'utf8')) as Kept

describe('the score of our own recordings', () => {
  it.each(['known', 'unseen'] as const)('has not fallen: %s', (half) =>
    expect(whatFell(kept[half], measureViews(ownHalves[half]))).toEqual([]),
  )

  it.each(['known', 'unseen'] as const)('and words are understood as before: %s', (half) =>
    expect(whatIsMisread(kept.phrases[half], readAll(readPhrases(half)))).toEqual([]),
  )

  it('counts every recording of both halves', () => {
    for (const half of ['known', 'unseen'] as const)
      for (const view of views)
        expect(kept[half][view].first[1] + kept[half][view].quiet[1]).toBe(readLabels(ownHalves[half]).length)
  })
})

describe('the score would fall', () => {
  const folders: string[] = []
  afterEach(() => {
    vi.doUnmock('../src/diagnosis/weights')
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })

  it('where nothing that is seen weighs anything', async () => {
    vi.doMock('../src/diagnosis/weights', async (original) => {
      const { weights, ...rest } = await original<{ weights: Readonly<Record<string, { signals: object }>> }>()
      const none = (signals: object) => Object.fromEntries(Object.keys(signals).map((signal) => [signal, 0]))
      return {
        ...rest,
        weights: Object.fromEntries(
          Object.entries(weights).map(([cause, { signals }]) => [cause, { prior: 0, signals: none(signals) }]),
        ),
      }
    })
    vi.resetModules()
    const { score } = (await import('./corpus/score')) as typeof Scoring
    const now = { ...kept.known, recorded: score(ownHalves.known, 'recorded') }
    expect(whatFell(kept.known, now).join()).toMatch(/recorded first: .*recorded strict: /)
  })

  it('where the labels stand beside other recordings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'why-401-'))
    folders.push(folder)
    for (const part of ['har', 'context']) symlinkSync(join(ownHalves.known, part), join(folder, part))
    const labels = readLabels(ownHalves.known)
    const moved = labels.map((label, at): Label => {
      const { accept, primary } = labels[(at + 7) % labels.length]!
      return { ...label, primary, ...(accept && { accept }) }
    })
    writeFileSync(join(folder, 'labels.json'), JSON.stringify(moved))
    expect(whatFell(kept.known, measureViews(folder)).join()).toMatch(/first: .*strict: .*firstThree: /)
  })

  it('where words are taken for other ones', () => {
    const phrases = readPhrases('known')
    const moved = phrases.map((phrase, at) => ({ ...phrase, text: phrases[(at + 7) % phrases.length]!.text }))
    expect(whatIsMisread(kept.phrases.known, readAll(moved)).join()).toMatch(/right: .*silent: /)
  })

  it('where recordings are missing, and not where it is better', () => {
    const { recorded } = kept.known
    const [hits, of] = recorded.first
    const withFirst = (first: Scoring.Share) => ({ ...kept.known, recorded: { ...recorded, first } })
    expect(whatFell(kept.known, withFirst([hits, of - 1]))).toHaveLength(1)
    expect(whatFell(kept.known, withFirst([hits - 1, of]))).toHaveLength(1)
    expect(whatFell(withFirst([hits - 1, of]), kept.known)).toEqual([])
    expect(whatFell(kept.known, kept.known)).toEqual([])
  })
})
