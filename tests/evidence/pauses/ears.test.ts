import { expect, it } from 'vitest'
import { ears, order } from '../../../src/evidence/pauses/ears'

it('listens in every language for spans, and for tomorrow', () => {
  const all = ears()
  expect(ears()).toBe(all)
  const spans = ['30 seconds', '30 Sekunden', '30 seconden', '30 sekunder', '30 secondes', '30 segundos', '30 secondi']
  for (const text of spans)
    expect(all.some(({ span }) => text.toLowerCase().match(span)?.[0] === text.toLowerCase())).toBe(true)
  for (const { says, saysTomorrow } of all) expect([says.length > 0, saysTomorrow.length > 0]).toEqual([true, true])
  for (const text of ['30 apples', 'seconds']) expect(all.some(({ span }) => text.match(span))).toBe(false)
})

it('reads the longest unit first', () => expect(order).toEqual(['d', 'h', 'm', 's']))
