import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  wants: ['preflight'],
  *judge({ exchange, answer, preflight }) {
    const status = exchange.kind === 'preflight' ? answer.status : preflight?.status
    // Fetch, "CORS-preflight fetch": it carries no credentials and must be answered with a 2xx.
    if (status === 401)
      yield sign('question-refused', {
        id: 'saw_preflight_refused',
        values: [{ code: preflight?.method ?? 'OPTIONS' }],
      })
  },
})
