import { createHash } from 'node:crypto'
import type { Login } from '../sites/site'

/** A line of a password file, in the form that nginx, Apache httpd and lighttpd all read: `user:{SHA}` and the hash. */
export function passwordLine({ user, password }: Login): string {
  return `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`
}
