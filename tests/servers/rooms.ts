import { nginxRoom } from './nginx/room'
import type { Room } from './room'

/** Every kind of server. To add one: a folder, and one line here. */
export const rooms: readonly Room[] = [nginxRoom]
