import type { Block } from './block'

/** What pages that somebody opens say: own sentences, and the documented errors of what serves files and tokens. */
export const pagesSaid: readonly Block[] = [
  {
    of: 'British spelling, heard as American is',
    said: [
      ['Authorisation required', 'login-required'],
      ['Missing authorisation header', 'credentials-missing token-missing'],
      ['Authorisation was refused', 'denied'],
      ['Your device is not authorised', 'verification'],
      ['You are not authorised to use this service', 'permission'],
      ['This feature is not authorised', 'permission'],
      ['authorisationFailed', 'failed'],
      ['Device not recognised', 'verification'],
      ['Your subscription has been cancelled', 'locked'],
      ['The licence has expired', 'expired'],
      ['This licence has lapsed', 'locked'],
      ['The licence limit is reached', '-too-many'],
      ['Invalid licence key', 'key-invalid'],
      ['The requested data centre is unknown: wrong data centre', 'address'],
      // What server software puts into every 401 tells nothing in either spelling.
      ['You are not authorised to view this page', '-denied -permission'],
      ['The server could not verify that you are authorised to access the URL requested', '-denied -permission'],
      ['Unauthorised', '-denied -permission -login-required'],
    ],
  },
]
