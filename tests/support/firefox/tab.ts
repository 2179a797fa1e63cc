import type { ElementHandle, Page } from 'puppeteer-core'
import type { Part, Tab } from '../driver'
import { until } from '../until'

/** Elements below one another, outermost first; `first`: of these, the first alone. */
type Chain = readonly { readonly selector: string; readonly first?: true }[]

/** Failures of what is asked of an element that is not there any more, as its page or what was drawn is another one. */
const isGone = /no such node|no such frame|detached|navigat/i

/** Runs in the page. */
function find(chain: Chain): Element[] {
  let found: (Document | Element)[] = [document]
  for (const { selector, first } of chain) {
    found = found.flatMap((within) => [...within.querySelectorAll(selector)])
    if (first) found = found.slice(0, 1)
  }
  return found as Element[]
}

class FirefoxPart implements Part {
  constructor(
    readonly page: Page,
    readonly chain: Chain,
  ) {}

  locator(selector: string): Part {
    return new FirefoxPart(this.page, [...this.chain, { selector }])
  }

  first(): Part {
    const last = this.chain.at(-1)!
    return new FirefoxPart(this.page, [...this.chain.slice(0, -1), { ...last, first: true }])
  }

  get #name(): string {
    return this.chain.map(({ selector }) => selector).join(' » ')
  }

  async #all(): Promise<ElementHandle[]> {
    const list = await this.page.evaluateHandle(find, this.chain)
    const handles = [...(await list.getProperties()).values()]
    return handles.flatMap((handle) => handle.asElement() ?? []) as ElementHandle[]
  }

  /** The one element, once it is there; of several, it would not be said which is meant. */
  async #one(): Promise<ElementHandle> {
    const name = this.#name
    const [one, ...more] = await until(
      `${name} in ${this.page.url()}`,
      // A page that is replaced meanwhile has none.
      () => this.#all().catch(() => []),
      (found) => found.length > 0,
      30_000,
    )
    if (more.length) throw new Error(`${name} stands for ${more.length + 1} elements.`)
    return one!
  }

  async click(): Promise<void> {
    await until(`a click on ${this.#name}`, async () => {
      const one = await this.#one()
      try {
        const isReady = await one.evaluate((element) => {
          // At the edge, a bar that stands fixed may lie over it.
          element.scrollIntoView({ block: 'center', behavior: 'instant' })
          return !element.matches(':disabled')
        })
        if (isReady) await one.click()
        return isReady
      } catch (error) {
        // Drawn anew in between, it was not clicked on.
        if (!isGone.test(String(error))) throw error
        return false
      }
    })
  }

  async fill(value: string): Promise<void> {
    await (
      await this.#one()
    ).evaluate((field, text) => {
      ;(field as HTMLInputElement).value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, value)
  }

  async getAttribute(name: string): Promise<string | null> {
    return this.#read((element, asked) => element.getAttribute(asked), name)
  }

  async textContent(): Promise<string | null> {
    return this.#read((element) => element.textContent, '')
  }

  /** Of the page that is shown in the end: one that is replaced in between takes its element along. */
  async #read(read: (element: Element, arg: string) => string | null, arg: string): Promise<string | null> {
    for (;;)
      try {
        return await (await this.#one()).evaluate(read, arg)
      } catch (error) {
        if (!isGone.test(String(error))) throw error
      }
  }

  async count(): Promise<number> {
    return (await this.#all()).length
  }

  async isVisible(): Promise<boolean> {
    const [one] = await this.#all()
    return one ? one.isVisible() : false
  }
}

/** A tab of Firefox, in the words of Playwright's pages. */
export class FirefoxTab implements Tab {
  constructor(readonly page: Page) {}

  url(): string {
    return this.page.url()
  }

  locator(selector: string): Part {
    return new FirefoxPart(this.page, [{ selector }])
  }

  evaluate<R, A>(inside: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return this.page.evaluate(inside as (arg: unknown) => unknown, arg) as Promise<R>
  }

  async waitForURL(fits: (url: URL) => boolean): Promise<void> {
    await until(
      'another address',
      () => this.page.url(),
      (url) => fits(new URL(url)),
      30_000,
    )
  }

  async screenshot({ path }: { path: string }): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` })
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront()
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}
