/**
 * What opening the address leads to now, in place of the refusal: its own sign-in page, another page, another error; or
 * what was removed is put back, and how the page answers to that is not known before it is opened again. `pause`: the
 * error asks for one, of so many ms, over at that instant (epoch ms).
 */
export type Instead =
  | { readonly what: 'sign-in'; readonly host: string }
  | { readonly what: 'page'; readonly host: string; readonly path: string }
  | {
      readonly what: 'error'
      readonly status: number
      readonly pause?: { readonly ms: number; readonly until: number }
    }
  | { readonly what: 'undone' }
