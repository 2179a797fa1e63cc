import { describe, expect, it, vi } from 'vitest'
import { givesWay, inTurnAt, takeJarOver } from '../../src/background/jar-turns'

/** Something that lasts until the test ends it. */
function lasting() {
  let end: () => void = () => undefined
  let fail: (why: Error) => void = () => undefined
  const over = new Promise<void>((done, failed) => {
    end = done
    fail = failed
  })
  return { doing: vi.fn(() => over), end: () => end(), fail: () => fail(new Error('stopped')) }
}
const settle = () => new Promise((done) => setImmediate(done))

describe('the turns at one site’s jar', () => {
  it('come one after the other, also after one that failed, and hold up no other site', async () => {
    const [first, second, elsewhere] = [lasting(), lasting(), lasting()]
    const failing = inTurnAt('acme.test', first.doing)
    void inTurnAt('acme.test', second.doing)
    void inTurnAt('other.test', elsewhere.doing)
    await settle()
    expect([first, second, elsewhere].map(({ doing }) => doing.mock.calls.length)).toEqual([1, 0, 1])
    first.fail()
    await expect(failing).rejects.toThrow('stopped')
    await settle()
    expect(second.doing).toHaveBeenCalledOnce()
    second.end()
  })

  it('answer what was done', async () => {
    expect(await inTurnAt('acme.test', async () => 'done')).toBe('done')
  })
})

describe('a test under way', () => {
  it('is stopped by what the person does to that jar, which waits for its end', async () => {
    const [test, taking] = [lasting(), lasting()]
    const [stop, other] = [vi.fn(test.end), vi.fn()]
    givesWay('acme.test', stop)
    givesWay('other.test', other)
    void inTurnAt('acme.test', () => test.doing().then(() => expect(taking.doing).not.toHaveBeenCalled()))
    void takeJarOver('acme.test', taking.doing)
    await settle()
    expect(stop).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
    expect(taking.doing).toHaveBeenCalledOnce()
    taking.end()
  })

  it('is not stopped any more once it is over', async () => {
    const stop = vi.fn()
    givesWay('acme.test', stop)()
    await takeJarOver('acme.test', async () => undefined)
    expect(stop).not.toHaveBeenCalled()
  })
})
