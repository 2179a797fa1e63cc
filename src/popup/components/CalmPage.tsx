import type { TabRecord } from '../../contract/incident'
import type { Look } from '../../contract/protocol'
import { wordCalm } from '../calm-words'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Calm } from './Calm'

interface Props {
  readonly record: TabRecord | undefined
  readonly look: Look | undefined
}

/** Over a page that was not refused: a pause that it asks for is counted down. */
export function CalmPage({ record, look }: Props) {
  const port = usePort()
  const until = record?.page?.pause?.until ?? 0
  const now = useNow(port, 1000, until > port.now())
  return <Calm words={wordCalm(record, look, now)} />
}
