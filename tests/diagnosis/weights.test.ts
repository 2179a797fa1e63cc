import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../src/contract/causes'
import { weights } from '../../src/diagnosis/weights'

describe.each(Object.keys(causes) as CauseId[])('the weights of %s', (cause) => {
  const file = new URL(`../../src/diagnosis/rules/${causes[cause].who}/${cause}.ts`, import.meta.url)
  const text = readFileSync(file, 'utf8')

  it('belong to signals that its rule gives', () => {
    const dead = Object.keys(weights[cause].signals).filter((id) => !new RegExp(`sign\\(\\s*'${id}'`).test(text))
    expect(dead).toEqual([])
  })

  it('hold one that speaks for it and are finite', () => {
    const values: number[] = Object.values(weights[cause].signals)
    expect(Math.max(...values)).toBeGreaterThan(0)
    expect(values.every((value) => Number.isFinite(value) && value !== 0)).toBe(true)
  })
})
