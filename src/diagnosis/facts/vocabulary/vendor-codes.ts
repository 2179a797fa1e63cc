import type { Topic } from '../topics'

/**
 * Codes that their vendors document: they say once and for all what the sentence around them leaves open. Entra: "Microsoft
 * Entra authentication and authorization error codes". IIS: "HTTP status code overview"; `401.n` is folded to `substatus n`. Active Directory puts its
 * reason behind `data` in the text of LDAP error 49; Kerberos' are those of RFC 4120 7.5.9. WordPress' are those
 * of wp_authenticate_application_password.
 */
export const vendorCodes: readonly (readonly [RegExp, readonly Topic[]])[] = [
  [/\baadsts(?:50058|50027|16000|50132|700016|50133)\b/, ['login-required']],
  [/\baadsts5300[01]\b/, ['verification', 'device-rule']],
  [/\baadsts(?:50074|50076|50078|50079|50072|50158|530\d\d)\b/, ['verification']],
  [/\baadsts(?:50126|50034|50056|7000215|7000222|50020)\b/, ['credentials-wrong']],
  [/\baadsts(?:50053|50057|50014)\b/, ['locked']],
  [/\baadsts(?:50055|50144)\b/, ['locked', 'password-over']],
  [/\baadsts(?:65001|65004|50105|90094|90093|500011)\b/, ['permission']],
  [/\baadsts(?:70043|700082|70008|700081|50089|50173)\b/, ['token-expired', 'expired']],
  [/\baadsts(?:50013|50146|50147|700027|500133)\b/, ['token-invalid']],
  [/\baadsts(?:700024)\b/, ['clock']],
  [/\bdata (?:525|52e)\b(?<=\bsecurity context.*)/, ['credentials-wrong']],
  [/\bdata (?:530|531|533|701|775)\b(?<=\bsecurity context.*)/, ['locked']],
  [/\bdata (?:532|773)\b(?<=\bsecurity context.*)/, ['locked', 'password-over']],
  [/\bc principal unknown\b/, ['credentials-wrong']],
  [/\b(?:s principal unknown|krb ap err modified)\b/, ['set-up']],
  [/^application passwords disabled for user$/, ['permission']],
  [/^application passwords disabled$/, ['set-up']],
  [/\bsubstatus 1\b/, ['credentials-wrong']],
  [/\bsubstatus 3\b/, ['permission']],
  [/\bsubstatus [45]\b/, ['set-up']],
  [/\bsubstatus 50[12]\b/, ['rate', 'too-many']],
  [/\bsubstatus 50[34]\b/, ['network']],
]
