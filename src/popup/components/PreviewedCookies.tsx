import type { Preview } from '../../contract/protocol'
import { tame } from '../../text/tame'
import { namesakes } from '../cookie-rows'
import { CookieName } from './CookieName'
import { Say } from './Say'

/** Up to this many are shown at once; a long list would push the other steps out of sight. */
const short = 4

interface Props {
  readonly preview: Preview
  /** A short list is unfolded. Who it would sign out is said in any case. */
  readonly open: boolean
}

/** The cookies that would go, with the other hosts that would miss them. */
export function PreviewedCookies({ preview: { cookies, notes }, open }: Props) {
  const others = [...new Set(cookies.flatMap(({ alsoUsedBy }) => alsoUsedBy))]
  const wide = cookies.filter(({ wide: shared, alsoUsedBy }) => shared && !alsoUsedBy.length)
  const twice = namesakes(cookies)
  const [first, ...rest] = notes
  return (
    <>
      {others.length > 0 && (
        <p class="warning">
          <Say of={{ id: 'preview_others', values: [{ list: others }] }} />
        </p>
      )}
      {!others.length && wide.length > 0 && (
        <p class="warning">
          <Say of={{ id: 'preview_wide', values: [{ list: [...new Set(wide.map(({ domain }) => domain))] }] }} />
        </p>
      )}
      {first && (
        <p>
          <Say of={first} />
        </p>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map((note) => (
            <li>
              <Say of={note} />
            </li>
          ))}
        </ul>
      )}
      {cookies.length > 0 && (
        <details open={open && cookies.length <= short}>
          <summary>
            <Say of={{ id: 'preview_summary', values: [{ count: cookies.length }] }} />
          </summary>
          <ul class="cookies">
            {cookies.map(({ name, domain, path, wide: shared }) => (
              <li>
                <CookieName name={name} />{' '}
                <bdi>
                  {tame(domain, 80)}
                  {twice.has(name) && tame(path, 80)}
                </bdi>
                {shared && (
                  <span class="shared">
                    <Say of={{ id: 'preview_shared' }} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
