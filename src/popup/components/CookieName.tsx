import { tame } from '../../text/tame'
import { Say } from './Say'

/** A cookie may have a value alone (RFC 6265bis 5.7, "name string is empty"): that is said, a gap would say nothing. */
export function CookieName({ name }: { readonly name: string }) {
  if (!name.trim()) return <Say of={{ id: 'cookie_nameless' }} />
  return <code dir="auto">{tame(name, 60)}</code>
}
