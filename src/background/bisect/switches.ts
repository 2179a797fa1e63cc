import type { Named } from '../../contract/bisect'
import { capabilities } from '../../platform/capabilities'
import { isOn, switchExtension } from '../../platform/management'
import { whenInEffect } from '../../platform/when-in-effect'
import { type Journal, writeJournal } from '../../store/bisect'
import { changeExtensionList } from '../../store/extension-changes'
import { markOurs } from './changes'

/**
 * Sees to it that of those that take part exactly these are off. What is about to be switched off is on disk as owed
 * before it is, and is struck off only when it is on again: at any moment the journal names all that we keep off.
 * @throws where the browser does not let one be switched off
 */
export async function switchOff<S>(journal: Journal<S>, off: readonly string[]): Promise<Journal<S>> {
  const known = new Set(journal.owed)
  // What the person has switched off or removed meanwhile is no concern of ours.
  for (const id of off) if ((await isOn(id)) === true) known.add(id)
  const written = await writeJournal({ ...journal, owed: [...known] })
  const stuck = await switchOn(written.owed.filter((id) => !off.includes(id)))
  const ours = off.filter((id) => known.has(id))
  await changeExtensionList((list) => markOurs(list, ours, true))
  for (const id of ours) if ((await isOn(id)) === true) await switchExtension(id, false)
  return writeJournal({ ...written, owed: [...ours, ...stuck] })
}

/** Switches them on, where the browser lets us; answers those that are still off. One that is not there any more is no debt. */
export async function switchOn(ids: readonly string[]): Promise<string[]> {
  const stuck: string[] = []
  for (const id of ids) {
    if ((await isOff(id)) === false) continue
    if (capabilities.switchesExtensions()) await switchExtension(id, true).catch(() => undefined)
    if (await isOff(id)) stuck.push(id)
  }
  // Also where all were on: who died over it a moment ago may have switched them.
  if (ids.length > stuck.length) await whenInEffect()
  return stuck
}

/** Where the permission was taken away meanwhile, nobody can tell: it counts as off. */
async function isOff(id: string): Promise<boolean> {
  return isOn(id).then(
    (on) => on === false,
    () => true,
  )
}

export function namesOf(people: readonly Named[], ids: readonly string[]): string[] {
  return people.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}
