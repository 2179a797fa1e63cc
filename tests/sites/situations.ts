import { addressRoom } from './address'
import { badInputRoom } from './bad-input'
import { bareRoom } from './bare'
import { challengeRoom } from './challenge'
import { cookieRoom } from './cookies'
import { crossOriginRoom } from './cross-origin'
import { httpLoginRoom } from './http-login'
import { partRoom } from './parts'
import { permissionRoom } from './permission'
import { rateLimitRoom } from './rate-limit'
import { refreshRoom } from './refresh'
import { serviceWorkerRoom } from './service-worker'
import { sessionRoom } from './session'
import type { Room, Situation } from './site'
import { stormRoom } from './storm'
import { tokenRoom } from './token'

/** Every room of demo sites. To add a situation: its entry in a room, or a file and one line here. */
export const rooms: readonly Room[] = [
  sessionRoom,
  httpLoginRoom,
  tokenRoom,
  permissionRoom,
  cookieRoom,
  addressRoom,
  rateLimitRoom,
  challengeRoom,
  bareRoom,
  crossOriginRoom,
  partRoom,
  refreshRoom,
  serviceWorkerRoom,
  badInputRoom,
  stormRoom,
]

/** Every demo situation, in the order of the start page. */
export const situations: readonly Situation[] = rooms.flatMap((room) => room.situations)

/** Throws for an id that does not exist: a test that asks for it is wrong. */
export function findSituation(id: string): Situation {
  const found = situations.find((situation) => situation.id === id)
  if (!found) throw new Error(`no demo situation ${id}`)
  return found
}
