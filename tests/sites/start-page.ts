import { escapeHtml } from './page'
import { preparePath, twinHost, type Situation, type World } from './site'
import { rooms } from './situations'

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:46rem;margin:2.5rem auto;padding:0 1.2rem}h1{font-size:1.7rem;margin:0}h2{font-size:1rem;margin:2rem 0 .4rem}
.lead{margin:.3rem 0 1.6rem;opacity:.8}ol{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:1fr auto;gap:.15rem 1rem;padding:.7rem 0;border-top:1px solid #8884}
a{color:light-dark(#1a4fb4,#9bbcff)}li a:first-child{font-weight:600;text-decoration:none}li a:hover{text-decoration:underline}
.twin{align-self:start;font-size:.85rem;white-space:nowrap}.where{grid-column:1/-1;font-size:.85rem;opacity:.72}
code{font-size:.95em}@media(max-width:34rem){li{grid-template-columns:1fr}}`

function renderItem(world: World, situation: Situation): string {
  const login = situation.window
    ? ' · the browser asks for a password: close its window, or type <code>ann</code> and <code>blue-kettle-42</code>'
    : ''
  const click = situation.click ? ' · use the button or link on the page' : ''
  const fine = world.origin(twinHost(situation)) + preparePath(situation, true)
  return `<li id="${situation.id}"><a href="${world.origin(situation.host)}${preparePath(situation)}">${escapeHtml(situation.title)}</a>
<a class="twin" href="${fine}" title="${escapeHtml(situation.twin.differs)}">the same, healthy</a>
<span class="where">${situation.host}${click}${login}</span></li>`
}

/** The page that lists every demo situation with one line and its healthy twin. Nothing in it comes from elsewhere. */
export function renderStartPage(world: World): string {
  const parts = rooms.map((room) => {
    const items = room.situations.map((situation) => renderItem(world, situation))
    return `<h2>${room.title}</h2><ol>${items.join('\n')}</ol>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Why 401? Demo situations</title><style>${style}</style>
<h1>Why 401?</h1><p class="lead">Every line opens a page that is refused with 401, on this computer only. Look at the
badge, then open the popup. “The same, healthy” is the page without the fault: there the badge stays empty.</p>
${parts.join('\n')}</html>`
}
