import { vi } from 'vitest'
import type { Journal } from '../../src/store/bisect'
import { FakeRequest } from './fake-request'
import { type Extension, startExtension } from './fake-worker'
import type { FakeExtension } from './fake/extensions'

export const refusedUrl = 'https://intranet.acme.test/reports'

/** A page that is refused while all of one of these sets of extensions are on. */
export type Guilt = readonly (readonly string[])[]

export interface SearchScene {
  readonly extension: Extension
  /** Ids of those that are off. */
  off(): string[]
  step(): NonNullable<ReturnType<Extension['record']>>['incidents'][number]['steps'][number] | undefined
  /** The page answers what was asked of it, and time passes, until the step is neither running nor being checked. */
  play(dieAfter?: (round: number) => number | undefined): Promise<void>
  take(): Promise<void>
}

/** Extensions by id, `!` in front of one that nobody may switch off, the page as it is refused, the permission given. */
export async function searchScene(
  ids: readonly string[],
  guilt: Guilt,
  start: Parameters<typeof startExtension>[0] = undefined,
): Promise<SearchScene> {
  vi.doMock('../../src/platform/when-in-effect', () => ({
    whenInEffect: () => Promise.resolve(world.extensions.forEach((each) => (each.late = false))),
  }))
  const extension = await startExtension(start)
  const { world } = extension
  world.permissions.add('management')
  // With the grant, the events come to where they were named alone.
  if (world.firefox) extension.api.fire.onAdded.fire({ permissions: ['management'] })
  for (const each of ids) {
    const id = each.replace('!', '')
    const mine: FakeExtension = { id, name: `The ${id}`, enabled: true, mayDisable: !each.startsWith('!') }
    world.extensions.set(id, mine)
  }
  const acts = (id: string) => world.extensions.get(id)?.enabled && !world.extensions.get(id)?.late
  const status = () => (guilt.some((set) => set.every(acts)) ? 401 : 200)
  const scene: SearchScene = {
    extension,
    off: () => [...world.extensions.values()].flatMap(({ id, enabled }) => (enabled ? [] : [id])),
    step: () => extension.record(1)?.incidents[0]?.steps.find(({ step }) => step === 'rule-out-extensions'),
    async take() {
      const { id } = extension.record(1)!.incidents[0]!
      await extension.ask('take', { tabId: 1, incident: id, step: 'rule-out-extensions' })
    },
    async play(dieAfter = () => undefined) {
      for (let round = 0, asked = 0; ; round++) {
        const calls = dieAfter(round)
        if (calls !== undefined && extension.isAwake) extension.stopAfter(calls)
        const { reloads } = world.tabs
        if (reloads.length > asked) {
          asked = reloads.length
          await answer(extension, status())
        } else if (isOver(scene)) return
        else if (await switchNext(scene)) continue
        // Nothing is under way: the alarm of the round, or its end.
        else await extension.pass(31_000)
        if (round > 400) throw new Error(`It does not end: ${JSON.stringify(scene.step())}`)
      }
    },
  }
  await answer(extension, 401)
  return scene
}

/** So many answers of the search: what the next round asks for is under way. */
export async function playUntil(scene: SearchScene, rounds: number): Promise<void> {
  const enough = (round: number) => {
    if (round === rounds) throw new Error('enough')
    return undefined
  }
  await scene.play(enough).catch(() => undefined)
}

/** The person switches one, in the browser's own list: the event wakes whoever listens. */
export async function switchByHand({ extension }: SearchScene, id: string, on: boolean): Promise<void> {
  if (!extension.isAwake) await extension.wake()
  extension.world.extensions.get(id)!.enabled = on
  extension.api.browser.management[on ? 'onEnabled' : 'onDisabled'].fire({ id })
  await extension.idle()
}

/** What the step asks the person to switch, as far as it is not done. */
export function askedOf({ step }: SearchScene): { readonly off: string[]; readonly on: string[] } {
  const open = (step()?.bisect?.hands ?? []).filter(({ done }) => !done)
  const to = (what: 'off' | 'on') => open.filter((each) => each.to === what).map(({ id }) => id)
  return { off: to('off'), on: to('on') }
}

/** The person does the next thing that is asked of them; false where nothing is. */
async function switchNext(scene: SearchScene): Promise<boolean> {
  const { off, on } = askedOf(scene)
  if (off[0] !== undefined) await switchByHand(scene, off[0], false)
  else if (on[0] !== undefined) await switchByHand(scene, on[0], true)
  return off.length + on.length > 0
}

function isOver({ extension, step }: SearchScene): boolean {
  const journal = extension.world.stored.areas.local.get('bisect') as Journal<{ stage: string }> | null | undefined
  const busy = step()?.state === 'running' || step()?.state === 'checking'
  return !busy && (!journal || journal.ending !== undefined || journal.search.stage === 'guilty')
}

/** The page answers as it is when it is asked, not as it is when it has been answered. */
async function answer(extension: Extension, status: number): Promise<void> {
  const loadedAt = Date.now()
  await new FakeRequest(extension, refusedUrl).run(status, { 'content-type': 'text/html' })
  await extension.commit(1, refusedUrl, { status, loadedAt })
}
