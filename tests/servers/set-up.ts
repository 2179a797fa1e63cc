import { describeNotRun, installPackages, notRunOf } from './packages'
import { chosen } from './rooms'

/** Before all tests: gets the servers that are not here, and says loudly which cannot be had. */
export default async function setUp(): Promise<void> {
  const rooms = chosen()
  await installPackages([...new Set(notRunOf(rooms).flatMap(({ lacks }) => lacks))])
  for (const each of notRunOf(rooms)) console.log(describeNotRun(each))
}
