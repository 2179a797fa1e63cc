import type { TokenFacts } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { tokenLife } from '../token-life'
import { Say, useSay } from './Say'

const percent = (place: number) => `${(place * 100).toFixed(1)}%`

function wordsOf({ exp, nbf, iat }: TokenFacts, now: number): Message[] {
  return [
    ...(iat !== undefined ? [{ id: 'token_issued', values: [{ at: iat }] } as const] : []),
    ...(nbf !== undefined && nbf !== iat ? [{ id: 'token_from', values: [{ at: nbf }] } as const] : []),
    ...(exp !== undefined
      ? [{ id: exp <= now ? 'token_ran_out' : 'token_until', values: [{ at: exp }] } as const]
      : [{ id: 'token_endless' } as const]),
    { id: 'token_now', values: [{ at: now }] },
  ]
}

/** The token's life, with the moment of the request; in words below, for who sees no colours. */
export function TokenBar({ token, now }: { token: TokenFacts; now: number }) {
  const say = useSay()
  const life = tokenLife(token, now)
  const words = wordsOf(token, now)
  return (
    <section>
      <h2>
        <Say of={{ id: 'details_token' }} />
      </h2>
      {life && (
        <div class="bar" role="img" aria-label={words.map(say).join(' · ')}>
          <i
            style={{ insetInlineStart: percent(life.places.start), insetInlineEnd: percent(1 - life.places.end) }}
            class={life.now >= life.until ? 'over' : undefined}
          />
          <u style={{ insetInlineStart: percent(life.places.now) }} />
        </div>
      )}
      <small>
        {words.map((word, index) => (
          <>
            {index > 0 && ' · '}
            <Say of={word} />
          </>
        ))}
      </small>
    </section>
  )
}
