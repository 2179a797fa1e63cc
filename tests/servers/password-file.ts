import { createHash } from 'node:crypto'
import type { Login } from '../sites/site'

/** A line of a password file, in the form that nginx, Apache httpd and lighttpd all read: `user:{SHA}` and the hash. */
export function passwordLine({ user, password }: Login): string {
  return `${user}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`
}

/** A line of htdigest's file: the hash that RFC 7616 3.4.2 calls H(A1), with MD5. */
export function digestLine({ user, password }: Login, realm: string): string {
  return `${user}:${realm}:${createHash('md5').update(`${user}:${realm}:${password}`).digest('hex')}\n`
}
