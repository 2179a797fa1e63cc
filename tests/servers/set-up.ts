import { missingForScreen } from '../support/screen'
import { installFromNpm } from './npm'
import { describeNotRun, installPackages, notRunOf } from './packages'
import { chosen } from './rooms'

/** Before all tests: gets the servers that are not here, and says loudly which cannot be had. */
export default async function setUp(): Promise<void> {
  const rooms = chosen()
  await installPackages([...new Set([...notRunOf(rooms).flatMap(({ lacks }) => lacks), ...missingForScreen()])])
  if (rooms.some(({ npm }) => npm)) await installFromNpm()
  for (const each of notRunOf(rooms)) console.log(describeNotRun(each))
  const missing = missingForScreen().join(' ')
  const without = 'a driver answers for Chromium’s sign-in windows, which nobody types into'
  if (missing) console.log(`NO SCREEN: ${without}. On Debian: sudo apt-get install ${missing}.`)
}
