import { useState } from 'preact/hooks'
import type { Link, Point } from '../../remedies/remedy'
import { usePort } from '../port'
import { Say, useSay } from './Say'

/** A command or a path, exactly as it is to be typed. */
function Copied({ text }: { text: string }) {
  const { copy } = usePort()
  const say = useSay()
  const [state, setState] = useState<'ready' | 'done' | 'refused'>('ready')
  const label = say({ id: 'guide_copy_button' })
  return (
    <span class="command">
      <code dir="ltr">{text}</code>
      <button
        type="button"
        aria-label={`${label}: ${text}`}
        onClick={() => {
          copy(text).then(
            () => setState('done'),
            () => setState('refused'),
          )
        }}
      >
        {label}
      </button>
      <small role="status">
        {state !== 'ready' && <Say of={{ id: state === 'done' ? 'guide_copied' : 'guide_copy_refused' }} />}
      </small>
    </span>
  )
}

/** A page of a site is a link; to one of the browser's own no link leads, it is opened for the person. */
function Opens({ link: { url, button }, leads }: { link: Link; leads: boolean }) {
  const { openOwnPage } = usePort()
  if (/^https?:/.test(url))
    return (
      <a class={leads ? 'button primary' : 'button'} href={url} target="_blank" rel="noreferrer">
        <Say of={button} />
      </a>
    )
  return (
    <button type="button" class={leads ? 'primary' : undefined} onClick={() => void openOwnPage(url)}>
      <Say of={button} />
    </button>
  )
}

/** One sentence of a guide, with what it has to copy and to open. */
export function GuidePoint({ point: { say, copy, open }, leads = false }: { point: Point; leads?: boolean }) {
  return (
    <li>
      <Say of={say} />
      {copy !== undefined && <Copied text={copy} />}
      {open && (
        <span class="opens">
          <Opens link={open} leads={leads} />
        </span>
      )}
    </li>
  )
}
