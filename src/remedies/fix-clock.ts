import type { ClockFacts } from '../contract/evidence'
import type { Remedy } from './remedy'
import { placeOn } from './ways'

/** Below it a clock explains no refusal, ms; the leeway that validators of tokens commonly allow. */
const leewayMs = 60_000

/** True where the device's clock was measured, and is right to within what a sign-in forgives. */
function isRight({ aheadMs, errorMs }: ClockFacts): boolean {
  return Math.abs(aheadMs) + errorMs < leewayMs
}

export const fixClock: Remedy = {
  id: 'fix-clock',
  steps: [
    {
      id: 'fix-clock',
      title: 'step_clock_title',
      what: 'step_clock_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 2,
      helps: { 'clock-wrong': 0.9, 'token-expired': 0.08, 'token-rejected': 0.08 },
      // Where another clock is to blame, that of this device is left alone.
      fits({ first, evidence }) {
        const clock = evidence?.clock
        if (first.cause === 'clock-wrong') return first.who === 'visitor' && !(clock && isRight(clock))
        return clock !== undefined && Math.abs(clock.aheadMs) - clock.errorMs > leewayMs
      },
      tells({ evidence, device }) {
        const { clock, answer } = evidence ?? {}
        const id = clock && clock.aheadMs > 0 ? 'clock_told_ahead' : 'clock_told_behind'
        const [mine, theirs] = [answer?.at ?? 0, (answer?.at ?? 0) - (clock?.aheadMs ?? 0)]
        return [
          ...(clock && !isRight(clock)
            ? [{ say: { id, values: [{ ms: Math.abs(clock.aheadMs) }, { at: mine }, { at: theirs }] } } as const]
            : []),
          ...(device ? [placeOn('clock', device)] : []),
        ]
      },
      points: ['guide_clock_zone', 'guide_clock_again', 'guide_clock_battery'],
    },
  ],
}
