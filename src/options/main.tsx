import { render } from 'preact'
import { capabilities } from '../platform/capabilities'
import { browserCatalogue, direction } from '../platform/i18n'
import { giveBack, hasPermission, optionalPermissions, watchPermissions } from '../platform/permissions'
import { readDevice } from '../platform/system'
import { readHands, watchBisect } from '../store/bisect'
import { countStored } from '../store/counts'
import { Options } from './Options'

const root = document.documentElement
root.dir = direction()
root.lang = browserCatalogue.locale
document.title = browserCatalogue.lookup('extension_name', [])

/** Those of the optional permissions that are held at the moment. */
async function readHeld() {
  const held = await Promise.all(optionalPermissions.map(hasPermission))
  return optionalPermissions.filter((_, index) => held[index])
}

render(
  <Options
    catalogue={{ ...browserCatalogue, now: Date.now() }}
    beside={!capabilities.switchesExtensions()}
    {...{ readDevice, readHeld, giveBack, watchPermissions, readHands, watchHands: watchBisect, countStored }}
  />,
  document.body,
)
