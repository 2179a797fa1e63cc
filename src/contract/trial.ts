/** One round of an experiment with the page: an answer counts that began after `since`; it is waited for until `until`. */
export interface Trial {
  readonly round: number
  readonly since: number
  readonly until: number
  /**
   * When the experiment came to its end, or began to: what was asked by then was asked under its conditions, and shows
   * nothing that lasts.
   */
  readonly over?: number
  /** works: the refused request succeeded. elsewhere: answered in another way. nothing: no answer came, or none could. */
  readonly seen?: 'works' | 'refused' | 'elsewhere' | 'nothing'
}
