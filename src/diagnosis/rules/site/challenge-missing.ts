import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  *judge({ answer }) {
    // RFC 9110 15.5.2: a 401 MUST carry at least one challenge. Many applications leave it out on purpose.
    if (!answer.challenges.length && !answer.faults.length && !answer.names.includes('www-authenticate'))
      yield sign('no-header', { id: 'saw_no_challenge' }, { fact: true })
  },
})
