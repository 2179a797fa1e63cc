import type { Ability } from '../contract/ability'
import type { Message, MessageId } from '../contract/messages'
import type { Situation } from './remedy'

/** A page to open: of a site in a new tab, or of the browser itself. */
export interface Link {
  readonly button: Message
  readonly url: string
}

/** One sentence of a guide, with what is to be copied and opened for it. */
export interface Point {
  readonly say: Message
  readonly copy?: string
  readonly open?: Link
}

/** What is said of a step in place of its other words where the page is the answer to a form, which we never send. */
export interface OfForm {
  readonly what: MessageId
  readonly button?: MessageId
  /** What the person does there sends the form again, and we see how that is answered. */
  readonly resends?: true
}

/** What is said of a step in place of its other words in one browser. */
export interface InBrowser {
  readonly what: MessageId
  readonly cost?: MessageId
  readonly button?: MessageId
}

/** What is said of it in every browser that lacks this ability. */
export interface Without extends InBrowser {
  readonly ability: Ability
  /** Said with the result where it did not help. */
  readonly after?: MessageId
}

/** Another wording of a step. Messages of `asked-to-wait` are given the span to wait as their first value. */
export interface Form {
  readonly when: Situation
  readonly title?: MessageId
  readonly what?: MessageId
  readonly button?: MessageId
  /** What it tells to open is all that there is to click: to load the refused page again would show nothing. */
  readonly opensOnly?: true
  /** none: of what the step costs elsewhere, nothing falls due. */
  readonly cost?: MessageId | 'none'
  readonly away?: MessageId
  /** The button for when the person is back from there; else it promises a check. */
  readonly back?: MessageId
  readonly ofForm?: OfForm
  readonly points?: readonly MessageId[]
  readonly without?: Without
}
