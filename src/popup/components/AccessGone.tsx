import { usePort } from '../port'
import { Say } from './Say'

interface Props {
  readonly run: (doing: Promise<unknown>) => void
}

/** The person took the access away after the page was refused: what is on record is of before that. */
export function AccessGone({ run }: Props) {
  const { requestSiteAccess } = usePort()
  return (
    <aside class="news" data-news="no-access">
      <p role="status">
        <Say of={{ id: 'access_gone' }} />
      </p>
      <button type="button" class="primary" onClick={() => run(requestSiteAccess())}>
        <Say of={{ id: 'no_access_button' }} />
      </button>
    </aside>
  )
}
