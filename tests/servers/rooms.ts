import { apacheRoom } from './apache/room'
import { caddyRoom } from './caddy/room'
import { expressBasicAuthRoom } from './express-basic-auth/room'
import { expressJwtRoom } from './express-jwt/room'
import { expressSessionRoom } from './express-session/room'
import { haproxyRoom } from './haproxy/room'
import { lighttpdRoom } from './lighttpd/room'
import { monitRoom } from './monit/room'
import { negotiateRoom } from './negotiate/room'
import { nginxRoom } from './nginx/room'
import { nodeRedRoom } from './node-red/room'
import { oidcProviderRoom } from './oidc-provider/room'
import { radicaleRoom } from './radicale/room'
import { rcloneRoom } from './rclone/room'
import { squidRoom } from './squid/room'
import { tomcatRoom } from './tomcat/room'
import { varnishRoom } from './varnish/room'
import { wordpressRoom } from './wordpress/room'
import type { Room } from './room'

/** Every kind of server. To add one: a folder, and one line here. */
export const rooms: readonly Room[] = [
  ...[nginxRoom, apacheRoom, lighttpdRoom, haproxyRoom, caddyRoom, tomcatRoom],
  ...[expressSessionRoom, expressJwtRoom, expressBasicAuthRoom, oidcProviderRoom],
  ...[squidRoom, varnishRoom, radicaleRoom, rcloneRoom, monitRoom, negotiateRoom, nodeRedRoom, wordpressRoom],
]

/** Names of the rooms to run, separated by commas: `WHY401_SERVERS=nginx,caddy npm run test:servers`; absent: all. */
export const variable = 'WHY401_SERVERS'

/** @throws where a name is of no room */
export function chosen(names = process.env[variable], all: readonly Room[] = rooms): readonly Room[] {
  const wanted = names?.split(',').map((name) => name.trim().toLowerCase())
  const unknown = wanted?.find((name) => !all.some((room) => room.name.toLowerCase() === name))
  if (unknown !== undefined)
    throw new Error(`${variable}: there is no ${unknown}. There are ${all.map(({ name }) => name).join(', ')}.`)
  return wanted ? all.filter(({ name }) => wanted.includes(name.toLowerCase())) : all
}
