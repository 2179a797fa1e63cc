import type { Fact } from '../facts'
import { Say } from './Say'

export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <table>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr>
            <th scope="row">
              <Say of={label} />
            </th>
            <td>
              <Say of={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
