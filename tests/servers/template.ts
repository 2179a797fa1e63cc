import { readFileSync } from 'node:fs'

/**
 * A configuration with its values filled in: `@PORT@`, which means nothing to any server.
 * @throws where a name has no value
 */
export function fillTemplate(template: URL, values: Readonly<Record<string, string | number>>): string {
  return readFileSync(template, 'utf8').replace(/@([A-Z]+)@/g, (_all, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${template.pathname}: @${name}@ has no value.`)
    return String(value)
  })
}
