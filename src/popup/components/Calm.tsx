import { Say } from './Say'

export function Calm() {
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: 'calm_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: 'calm_lead' }} />
      </p>
    </div>
  )
}
