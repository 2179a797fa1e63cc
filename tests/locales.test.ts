import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import english from '../public/_locales/en/messages.json'
import { causes } from '../src/contract/causes'

const messages: Readonly<Record<string, { message: string; description?: string }>> = english
const ids = Object.keys(messages)

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? sources(file) : /\.tsx?$/.test(entry.name) ? [readFileSync(file, 'utf8')] : []
  })
}

const code = [...sources('src'), readFileSync('manifest.json', 'utf8')].join('\n')

/** Every word in quotes, and every name of the manifest, that could be an id. */
const words = new Set(
  [...code.matchAll(/['"]([a-z0-9_]+)['"]|__MSG_(\w+)__/g)].map(([, quoted, named]) => quoted ?? named),
)

/** Ids that the code puts together: `cause_<id>_<what>`, and those of a template such as `saw_header_${how}`. */
const families = new Set(
  Object.keys(causes).flatMap((cause) =>
    ['title', 'lead'].map((what) => `cause_${cause.replaceAll('-', '_')}_${what}`),
  ),
)
const stems = [...code.matchAll(/`([a-z]+_[a-z_]+_)\$\{/g)].map(([, stem]) => stem!)

const base = (id: string) => id.replace(/_(one|other)$/, '')
const places = (text: string) => [...new Set(text.replaceAll('$$', '').match(/\$\d/g) ?? [])].sort()

describe('the catalogue', () => {
  it('has every id of a generated family', () => {
    expect([...families].filter((id) => !messages[id])).toEqual([])
  })
  it('has no sentence that nothing uses', () => {
    const used = (id: string) =>
      words.has(id) || words.has(base(id)) || families.has(id) || stems.some((stem) => id.startsWith(stem))
    expect(ids.filter((id) => !used(id))).toEqual([])
  })
  it('has every id that the code names in a message', () => {
    const named = [...code.matchAll(/\bid: '([a-z0-9]+(?:_[a-z0-9]+)+)'/g)].map(([, id]) => id!)
    expect(named.length).toBeGreaterThan(ids.length / 4)
    expect(named.filter((id) => !messages[id] && !messages[`${id}_other`])).toEqual([])
  })
  it('has both forms of a plural, with the same values in both', () => {
    for (const id of ids.filter((each) => each.endsWith('_other'))) {
      const one = messages[`${base(id)}_one`]
      expect(one, id).toBeDefined()
      expect(places(messages[id]!.message), id).toContain('$1')
      // "One cookie" may leave the number out, but no other value.
      const both = [places(one!.message), places(messages[id]!.message)].map((all) =>
        all.filter((place) => place !== '$1'),
      )
      expect(both[0], id).toEqual(both[1])
      expect(messages[base(id)], `${base(id)} stands beside its plural forms`).toBeUndefined()
    }
    for (const id of ids.filter((each) => each.endsWith('_one')))
      expect(messages[`${base(id)}_other`], id).toBeDefined()
  })
  it('numbers its values without a gap, and tells translators what each one is', () => {
    const silent: string[] = []
    for (const [id, { message, description = '' }] of Object.entries(messages)) {
      const used = places(message)
      const last = Number(used.at(-1)?.slice(1) ?? 0)
      if (!id.endsWith('_one')) expect(used, id).toHaveLength(last)
      if (description.length < 8 || used.some((place) => !description.includes(place))) silent.push(id)
    }
    expect(silent).toEqual([])
  })
  it('holds plain text only', () => {
    for (const [id, { message }] of Object.entries(messages)) {
      expect(message.trim(), id).toBe(message)
      expect(message, id).not.toBe('')
      // Markup, placeholders by name, characters that steer, and the sentinels of `text/`.
      expect(message, id).not.toMatch(/<\/?[a-z]|\$[A-Za-z_]+\$|[\p{Cc}\p{Bidi_Control}\p{Co}]/u)
    }
  })
  it('uses ids that browsers accept', () => {
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/)
  })
  it('keeps within the limits of the stores', () => {
    expect(messages['extension_name']!.message.length).toBeLessThanOrEqual(75)
    expect(messages['extension_description']!.message.length).toBeLessThanOrEqual(132)
  })
  it('keeps titles short and to the point', () => {
    for (const [id, { message }] of Object.entries(messages))
      if (/^(cause|step)_.*_title$/.test(id)) expect(message.length, `${id}: ${message}`).toBeLessThanOrEqual(48)
  })
})
