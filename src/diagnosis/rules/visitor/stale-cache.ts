import { storedAnswer } from '../../facts/cache'
import { told } from '../../facts/experiments'
import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  wants: ['experiments'],
  *judge({ exchange, answer, experiments }) {
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
    const past = told(experiments, 'past-cache', 'fine')
    if (past) yield sign('fine-past-cache', past)
    const same = told(experiments, 'past-cache', 'refused')
    if (same) yield sign('refused-past-cache', same)
  },
})
