import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import pack from '../package.json'

/** What of a manifest is not the same by nature in both browsers. */
interface Manifest {
  readonly version: string
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[]; readonly type: string }
  readonly content_security_policy: { readonly extension_pages: string }
  readonly permissions: readonly string[]
  readonly optional_permissions: readonly string[]
  readonly incognito?: string
  readonly action: { readonly default_area: string }
  readonly browser_specific_settings: {
    readonly gecko: {
      readonly id: string
      readonly data_collection_permissions: { readonly required: readonly string[] }
    }
  }
}

/** The manifest, and all files, as `npm run build` writes them in this mode. */
async function make(mode: string): Promise<{ manifest: Manifest; files: ReadonlyMap<string, string> }> {
  const { output } = (await build({ mode, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput
  const files = new Map(output.map((file) => [file.fileName, 'code' in file ? file.code : String(file.source)]))
  return { manifest: JSON.parse(files.get('manifest.json') ?? '{}') as Manifest, files }
}

let chrome: Awaited<ReturnType<typeof make>>
let firefox: Awaited<ReturnType<typeof make>>
beforeAll(async () => {
  chrome = await make('production')
  firefox = await make('firefox')
})

describe('the two manifests', () => {
  it('differ in the background alone, each with the form that its browser starts', () => {
    const { background: worker, ...ofChrome } = chrome.manifest
    const { background: page, ...ofFirefox } = firefox.manifest
    expect(ofFirefox).toEqual(ofChrome)
    // Firefox refuses a service worker alone; Chromium warns of scripts.
    expect(Object.keys(worker).toSorted()).toEqual(['service_worker', 'type'])
    expect(Object.keys(page).toSorted()).toEqual(['scripts', 'type'])
    expect([worker.type, page.type]).toEqual(['module', 'module'])
  })

  it('name a background that is in the package', () => {
    expect(chrome.files.has(chrome.manifest.background.service_worker ?? '')).toBe(true)
    expect(firefox.manifest.background.scripts?.map((file) => firefox.files.has(file))).toEqual([true])
  })

  it('have the version of the package', () => expect(firefox.manifest.version).toBe(pack.version))

  it('let checks of pages on http go out as they are: what Firefox puts there by itself would ask on https', () => {
    const policy = firefox.manifest.content_security_policy.extension_pages
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('upgrade-insecure-requests')
  })

  it('ask for nothing that Firefox takes back or warns of', () => {
    const { manifest } = firefox
    // `split` silently becomes `not_allowed` there: private windows could not even be allowed by hand.
    expect(manifest.incognito).toBeUndefined()
    const never = ['alarms', 'contextualIdentities', 'declarativeNetRequest']
    expect(manifest.optional_permissions.filter((name) => never.includes(name))).toEqual([])
    expect(manifest.permissions).toContain('alarms')
  })

  it('tell Firefox who we are, that nothing is collected, and to show the button where its badge can be seen', () => {
    const { browser_specific_settings: settings, action } = firefox.manifest
    expect(settings.gecko.id).toMatch(/^[^@]+@[^@]+$/)
    expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] })
    expect(action.default_area).toBe('navbar')
  })
})
