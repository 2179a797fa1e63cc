import type { Exchange } from '../contract/evidence'
import { readPage } from '../platform/scripting'
import { isLoading } from '../platform/tabs'
import { tabRecord } from '../store/incidents'

/** How long a page that was answered may be on its way into the tab, ms; and how often the tab is looked at. */
const onItsWay = 3_000
const every = 100

/**
 * Runs in the page: uses nothing outside itself. True where it asks for something before one is signed in, or once more: a
 * password, a one-time code, or little else than a form to send (whether to stay signed in, terms of use, an account).
 */
function asksMore(): boolean {
  const little = 300
  const isShown = (element: HTMLElement) => element.checkVisibility?.() !== false
  const typed = /^(?:text|tel|number|password|email|)$/
  const fields = [...document.querySelectorAll<HTMLInputElement>('input')].filter(
    (field) => !field.disabled && typed.test((field.getAttribute('type') ?? '').toLowerCase()) && isShown(field),
  )
  const said = (field: HTMLInputElement, name: string) => (field.getAttribute(name) ?? '').toLowerCase()
  if (fields.some((field) => said(field, 'type') === 'password')) return true
  // HTML 4.10.18.7.1; a code is often asked for in a field for each of its digits.
  if (fields.some((field) => said(field, 'autocomplete').split(/\s+/).includes('one-time-code'))) return true
  if (fields.filter((field) => said(field, 'maxlength') === '1').length >= 4) return true
  const isCode =
    /(?:^|[-_.\s])(?:[2t]fa|mfa|t?otp|(?:two|second)[-_]?factor|pass[-_]?code|(?:verification|security|auth\w*|login|sms)[-_]?code)(?:$|[-_.\s])/
  if (fields.some((field) => isCode.test(said(field, 'name')) || isCode.test(said(field, 'id')))) return true
  // The way out, a search and the choice of a language stand on any page.
  const leaves = /\/(?:[a-z]+[-_])?(?:log|sign)[-_]?(?:out|off)(?:\.[a-z]{2,5})?\/?(?:[?#]|$)/i
  const textOf = (element: HTMLElement | null) => (element?.innerText ?? '').trim().length
  return [...document.querySelectorAll<HTMLFormElement>('form')].some((form) => {
    const isSent = (form.getAttribute('method') ?? '').toLowerCase() === 'post'
    const isAside = form.closest('header, nav, aside, footer, [role=banner], [role=search]') !== null
    const button = form.querySelector<HTMLElement>('button, input[type="submit" i]')
    if (!isSent || isAside || !button || !isShown(button) || leaves.test(form.getAttribute('action') ?? ''))
      return false
    return textOf(document.body) - textOf(form) < little && document.querySelectorAll('article, table').length === 0
  })
}

/** What the tab shows after a sign-in: whether it asks for more, and the page that has come since, if any. */
interface After {
  readonly asks: boolean
  readonly later?: Exchange
}

/**
 * What comes after a sign-in: whoever is led away from a page that asks for more could not finish. Where nobody may look in,
 * it asks for nothing. To be read once the page was answered; waits until it is in the tab.
 */
export async function readAfter(tabId: number, { end }: Exchange): Promise<After> {
  const until = Date.now() + onItsWay
  while ((await isLoading(tabId)) && Date.now() < until) await new Promise((done) => setTimeout(done, every))
  const asks = (await readPage(tabId, asksMore)) === true
  const later = (await tabRecord(tabId).get()).page?.exchange
  return { asks, ...(later && later.startedAt > (end?.at ?? Infinity) && { later }) }
}
