import { asksForKey } from '../../facts/challenge'
import { placeOf, sentFacts } from '../../facts/credentials'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording'],
  *judge({ answer, request, wording }) {
    const { key, token, password } = sentFacts(request, answer)
    const said = clauses(answer, wording)
    if (asksForKey(answer))
      yield sign('key-challenge', { id: 'saw_key_wanted', values: [{ code: answer.challenges[0]?.scheme ?? '' }] })
    if (key) yield sign('key-refused', { id: 'saw_key_refused', values: [{ code: placeOf(key) }] })
    const missing = about(said, 'key-missing')
    if (missing) yield sign('words-missing', quote(missing))
    const invalid = about(said, 'key-invalid')
    if (invalid) yield sign('words-invalid', quote(invalid))

    // Many an API takes its key as the user name of Basic.
    const other = token?.token?.form === 'jwt' ? token : missing || invalid ? undefined : password
    if (other) yield sign('other-credentials', { id: 'saw_credentials_sent', values: [{ code: placeOf(other) }] })
  },
})
