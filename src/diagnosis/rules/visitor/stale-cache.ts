import { storedAnswer } from '../../facts/cache'
import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  *judge({ exchange, answer }) {
    const stored = storedAnswer({ exchange, answer })
    if (stored?.by === 'browser') yield sign('from-browser-cache', { id: 'saw_from_browser_cache' })
    // A cache before the site answered for everybody, so the site has to mend it; a fresh address gets past it.
    if (stored?.header) {
      const { name, value } = stored.header
      yield sign(
        'from-shared-cache',
        { id: 'saw_from_shared_cache', values: [{ code: `${name}: ${value}` }] },
        { who: 'site', where: 'site' },
      )
    }
  },
})
