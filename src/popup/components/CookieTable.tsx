import { tame } from '../../text/tame'
import type { CookieRow } from '../cookie-rows'
import { CookieName } from './CookieName'
import { Say } from './Say'

const most = 60

export function CookieTable({ rows }: { rows: readonly CookieRow[] }) {
  return (
    <section>
      <h2>
        <Say of={{ id: 'details_cookies' }} />
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Say of={{ id: 'cookies_name' }} />
            </th>
            <th scope="col">
              <Say of={{ id: 'cookies_sent' }} />
            </th>
            <th scope="col">
              <Say of={{ id: 'cookies_note' }} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ name, domain, path, sent, note }) => (
            <tr>
              <td>
                <CookieName name={name} />
                {domain && (
                  <small>
                    {' '}
                    <bdi>
                      {tame(domain, 80)}
                      {path && tame(path, 80)}
                    </bdi>
                  </small>
                )}
              </td>
              <td>
                <Say of={{ id: sent === undefined ? 'answer_unknown' : sent ? 'answer_yes' : 'answer_no' }} />
              </td>
              <td>{note && <Say of={note} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <small>
          <Say of={{ id: 'list_more', values: [{ count: rows.length - most }] }} />
        </small>
      )}
    </section>
  )
}
