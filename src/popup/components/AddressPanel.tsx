import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import { type AddressPart, addressParts, siblingOf } from '../../remedies/address-parts'
import { tame } from '../../text/tame'
import { Say } from './Say'

const names: Readonly<Record<AddressPart['part'], MessageId>> = {
  scheme: 'address_part_scheme',
  host: 'address_part_host',
  path: 'address_part_path',
  query: 'address_part_query',
}

/** The address in parts, one a row, with the part that looks wrong marked and said. */
export function AddressPanel({ incident: { evidence, exchange, address } }: { incident: Incident }) {
  const seen = { exchange, ...(evidence?.history && { history: evidence.history }) }
  const parts = addressParts(seen)
  const other = siblingOf(seen)
  // Where the site knows the person at another host, this one's home page would lead back to the wrong one.
  const home = other ? `${address.scheme}://${other}/` : `${address.origin}/`
  return (
    <>
      <dl class="address">
        {parts.map(({ part, text, odd }) => (
          <div class={odd ? 'odd' : undefined}>
            <dt>
              <Say of={{ id: names[part] }} />
            </dt>
            <dd>
              <code dir="ltr">{odd ? <mark>{tame(text, 200)}</mark> : tame(text, 200)}</code>
              {odd && (
                <small>
                  <Say of={odd} />
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={home} target="_blank" rel="noreferrer">
          <Say of={{ id: 'guide_address_home', values: [other ?? address.host] }} />
        </a>
      </p>
    </>
  )
}
