import { describe, expect, it } from 'vitest'
import { remedies, remedyOf } from '../../src/contract/remedies'
import { allRemedies } from '../../src/remedies'
import { readSources } from './layout/files'
import { proofsOf } from './remedy-proofs'

const specs = readSources('tests').filter(({ path }) => path.endsWith('.spec.ts'))
const proofs = specs.map(({ text }) => proofsOf(text))

/** Nothing is checked after it: it is advice for the time when all is well. */
const advice = { id: 'prevent', test: 'prevent is said once it is fixed, and not before' }

describe('every step that is not for the site’s owner', () => {
  const ids = allRemedies
    .flatMap(({ steps }) => steps.map(({ id }) => id))
    .filter((id) => remedies[remedyOf(id)] !== 'owner' && id !== advice.id)

  it('is as much as there is: each remedy, and the parts that have a cost of their own', () => {
    const own = Object.entries(remedies).flatMap(([id, kind]) => (kind === 'owner' || id === advice.id ? [] : [id]))
    expect(ids).toEqual(expect.arrayContaining(own))
    expect(ids.filter((id) => id.includes('/')).length).toBeGreaterThan(0)
  })

  it.each(ids)('%s ends fixed on a site where it helps, and not on one where it does not', (id) => {
    expect({
      helps: proofs.some(({ helps }) => helps.has(id)),
      helpsNot: proofs.some(({ helpsNot }) => helpsNot.has(id)),
    }).toEqual({ helps: true, helpsNot: true })
  })

  it('is tested at least where it is said', () => {
    expect(specs.some(({ text }) => text.includes(`test('${advice.test}'`))).toBe(true)
  })
})

describe('proofsOf', () => {
  it('knows steps by their ids and by the names that the file gives them', () => {
    const { helps, helpsNot } = proofsOf(`
      const cases = [{ remedy: 'flush-dns' }, { remedy: 'fix-clock' }]
      await expectFixed(popup, 'clear-site-data/storage')
      await expectStep(popup, remedy, 'no-help')`)
    expect([...helps]).toEqual(['clear-site-data/storage'])
    expect([...helpsNot]).toEqual(['flush-dns', 'fix-clock'])
  })

  it('takes nothing else for a proof', () => {
    const { helps, helpsNot } = proofsOf(`
      const step = 'sign-in'
      await takeStep(popup, 'fix-clock')
      await expectStep(popup, step, 'unchecked')
      await expectStep(popup, other, 'no-help')
      // await expectFixed(popup, 'flush-dns')
      /* const other = 'fix-clock' */`)
    expect([...helps, ...helpsNot]).toEqual([])
  })
})
