/** Headers and parameters whose name says that the value identifies the sender. */
const keyName =
  /(?:^|[-_.])(?:api-?_?key|apikey|access-?_?key|access-?_?token|auth-?_?token|session-?_?token|id-?_?token|download-?_?token|user-?_?token|token|secret|subscription-key|functions-key|app-?_?key|client-?_?secret|jwt|bearer|dpop|authorization|auth|authentication|session-?_?id|sid)$/i

/** Proofs against forged requests, and keys of other things. */
const otherName = /csrf|xsrf|requestverification|idempotency|sec-websocket|proxy-|www-|cache-key|surrogate-key|accept-/i

/** True for a name such as `X-Api-Key`, `private-token`, `access_token`. */
export const isKeyName = (name: string) => keyName.test(name) && !otherName.test(name)

/** Parameters of a sign-in's own steps: a token in them does not say who asks. */
export const passedOn =
  /^(?:state|nonce|request|code|logout_token|relaystate|samlresponse|samlrequest)$|_hint$|assertion$/i

/** Names of parameters and headers that mean much else, but a key where the value is as long as one: `?key=`, `?appid=`, OAuth 1.0's consumer key (RFC 5849). */
const keyParameter = /^(?:key|appid|app_id|consumer_key|oauth_consumer_key|access_id)$/i
const shortestKey = 16

export const isKeyParameter = (name: string, value = '') => keyParameter.test(name) && value.length >= shortestKey
