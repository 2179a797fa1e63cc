import { Say } from './Say'

export function BrowserPage() {
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: 'browser_page_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: 'browser_page_lead' }} />
      </p>
    </div>
  )
}
