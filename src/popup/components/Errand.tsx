import type { Errand as Known } from '../../contract/protocol'
import { usePort } from '../port'
import { Say } from './Say'

interface Props {
  readonly errand: Known
  readonly run: (doing: Promise<unknown>) => void
}

const then = {
  'signs-in': 'errand_signs_in',
  checks: 'errand_checks',
  'goes-on': 'errand_goes_on',
  asks: 'errand_asks',
  stays: 'errand_stays',
  left: 'errand_left',
} as const

/** Where there is nothing to go back to. */
const leads = { stays: 'errand_lead_once', left: 'errand_lead_left' } as const

const isOverThere = (then: Known['then']): then is keyof typeof leads => then in leads

function Told({ errand }: Pick<Props, 'errand'>) {
  const lead = isOverThere(errand.then) ? leads[errand.then] : 'errand_lead'
  return (
    <>
      <Say of={{ id: lead, values: [{ message: errand.title }, { code: errand.page }] }} />{' '}
      <Say of={errand.told ?? { id: then[errand.then] }} />
    </>
  )
}

function Back({ errand, run, main }: Props & { readonly main?: boolean }) {
  const { ask } = usePort()
  // Nothing is left to be done there.
  if (isOverThere(errand.then)) return null
  return (
    <button
      type="button"
      class={main ? 'primary' : undefined}
      onClick={() => run(ask('show', { tabId: errand.tabId }))}
    >
      <Say of={{ id: 'errand_back_button' }} />
    </button>
  )
}

/** What we opened this tab for: nothing else is to be said of it. */
export function Errand(props: Props) {
  return (
    <div class="calm" data-errand={props.errand.step}>
      <h1 id="headline">
        <Say of={{ id: 'errand_title' }} />
      </h1>
      <p class="lead">
        <Told {...props} />
      </p>
      <Back {...props} main />
    </div>
  )
}

/** The same above what else is known of the tab. */
export function ErrandNote(props: Props) {
  return (
    <aside class="news" data-errand={props.errand.step}>
      <p>
        <b>
          <Say of={{ id: 'errand_title' }} />.
        </b>{' '}
        <Told {...props} />
      </p>
      <Back {...props} />
    </aside>
  )
}
