import { rule, sign } from '../../rule'

const mattering = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key', 'origin', 'referer', 'x-csrf-token']

export default rule({
  needs: ['request'],
  *judge({ answer, request }) {
    // Nothing but another extension can change headers between our two looks at them.
    for (const { name, how } of request?.changes ?? [])
      if (mattering.includes(name))
        yield name === 'authorization' || name === 'cookie'
          ? sign('sign-in-changed', { id: `saw_header_${how}`, values: [{ code: name }] })
          : sign('header-changed', { id: `saw_header_${how}`, values: [{ code: name }] })
    const back = answer.changes?.find(({ name }) => name === 'set-cookie' || name === 'www-authenticate')
    if (back) yield sign('answer-changed', { id: `saw_answer_header_${back.how}`, values: [{ code: back.name }] })
  },
})
