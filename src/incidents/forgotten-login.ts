import type { PromptFacts, RequestFacts } from '../contract/evidence'
import type { Incident, SiteRecord } from '../contract/incident'
import { windowsOf } from './windows'

/**
 * Since when, epoch ms, no earlier refusal tells of the login that a request carries: our step took the one that the
 * browser kept, or was cut short at it.
 */
export function loginTakenAt({ steps }: Incident): number | undefined {
  const step = steps.find((one) => one.step === 'forget-http-login')
  return step?.check?.since ?? (step?.state === 'unchecked' ? step.at : undefined)
}

/**
 * True where the browser had no login of its own to add: our step made it forget that, and nothing of the host has
 * opened since, for which one may have been typed.
 */
function hadNone({ steps, exchange }: Incident, { fineAt = -Infinity }: SiteRecord): boolean {
  const since = steps.find((one) => one.step === 'forget-http-login')?.check?.since
  return since !== undefined && exchange.startedAt >= since && fineAt < since
}

/**
 * The request, and the browser's own sign-in window. Once the browser has no login to add, the one that makes it ask for
 * the first time came without: a login that was typed since, and refused, has it ask again.
 */
export function withoutLogin(
  incident: Incident,
  site: SiteRecord,
): { readonly request?: RequestFacts; readonly prompts?: PromptFacts } {
  const { request } = incident.exchange
  const prompts = windowsOf(incident)
  const bare = request && prompts?.asked === 1 && hadNone(incident, site)
  const seen = bare ? ({ ...request, complete: 'all' } as const) : request
  return { ...(seen && { request: seen }), ...(prompts && { prompts }) }
}
