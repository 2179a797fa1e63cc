import type { Wording } from '../../contract/evidence'
import { fold } from './fold'
import { statementsOf } from './statements'

/** Of a clause, already folded: maintenance, in a word and without a verb, in the languages of the vocabulary. */
const maintenance = new RegExp(
  `^(?:${[
    '(?:(?:site|web ?site|system|server|temporary) )*maintenance(?: mode| page| break)?',
    'wartung(?:sarbeiten|smodus|sseite)?|(?:gepland )?onderhoud|(?:drift|system)?underhall|vedligehold(?:else)?|vedlikehold',
    'mantenimiento|manutencao|manutenzione|konserwacja|prace konserwacyjne|udrzba|odstavka|bak[ıi]m|pemeliharaan|bao tri',
    'технические работы|профилактические работы|технічні роботи|przerwa techniczna|prace (?:techniczne|serwisowe)',
    // Alone it is a service as well.
    '(?:техническое|плановое|регламентное|профилактическое) обслуживание|(?:технічне|планове|регламентне|профілактичне) обслуговування',
    '(?:ال)?صيانة|メンテナンス|(?:系统|系統|网站|網站)?(?:维护|維護)|(?:시스템|서버)? ?점검',
  ].join('|')})$`,
)

/** Statements: more than that is no notice, but a page with a menu, say. */
const fewest = 3

/** Characters; longer ones need no look. */
const longestName = 60

const namesIt = (part: string) => maintenance.test(fold(part))

/** True for a statement of a longer page that is no more than the name of maintenance, as is a link of a menu; its title is none. */
export const isMenuItem = (part: string, wording: Parameters<typeof noticeOf>[0]): boolean =>
  wording?.type === 'html' &&
  part.length <= longestName &&
  namesIt(part) &&
  !statementsOf(wording.title ?? '').some(namesIt) &&
  noticeOf(wording) === undefined

/**
 * The words of a short page that has next to nothing to say but that it is maintained, in its title or below. On a longer
 * one, and beside a form to sign in, that is the name of something else, as of a program for repairs.
 */
export function noticeOf(
  wording: Pick<Wording, 'type' | 'title' | 'text' | 'asksPassword'> | undefined,
): string | undefined {
  if (wording?.type !== 'html' || wording.asksPassword) return undefined
  const text = statementsOf(wording.text.slice(0, 400))
  if (text.length > fewest) return undefined
  return [...statementsOf(wording.title ?? ''), ...text].find(namesIt)
}
