import type { Evidence } from '../contract/evidence'
import { browserAge, oldFrom } from './browser-age'
import { isBrowserRefused } from '../contract/browser-words'
import type { Remedy } from './remedy'
import { wayTo } from './ways'

const ageOf = ({ request, answer }: Evidence) => browserAge(request?.headers['user-agent'], answer.at)

export const updateBrowser: Remedy = {
  id: 'update-browser',
  steps: [
    {
      id: 'update-browser',
      title: 'step_update_title',
      what: 'step_update_what',
      cost: 'step_update_cost',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 4,
      helps: { 'unsupported-scheme': 0.4, 'extra-verification': 0.1, 'security-plugin': 0.15, 'network-blocked': 0.08 },
      asked: 'browser-refused',
      // Nobody is sent to update what is new, unless the site itself says that it is not.
      fits({ first, evidence }) {
        if (first.for.some(({ id }) => id === 'saw_scheme_hidden')) return true
        if (!evidence) return false
        return (ageOf(evidence)?.ms ?? 0) >= oldFrom || isBrowserRefused(evidence)
      },
      tells({ first, evidence, device }) {
        if (first.for.some(({ id }) => id === 'saw_scheme_hidden')) return []
        const age = evidence && ageOf(evidence)
        return [
          ...(age && age.ms >= oldFrom
            ? [{ say: { id: 'update_told_age', values: [String(age.version), { ms: age.ms }] } } as const]
            : []),
          ...(device ? [wayTo('about', device)] : []),
        ]
      },
      points: ['guide_update_restart', 'guide_update_system', 'guide_update_another'],
      forms: [
        {
          when: 'other-browser-reads',
          title: 'step_other_browser_title',
          cost: 'none',
          what: 'step_other_browser_what',
          points: ['guide_other_browser_firefox', 'guide_other_browser_site'],
        },
        { when: 'browser-refused', what: 'step_update_told_what' },
      ],
    },
  ],
}
