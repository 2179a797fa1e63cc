import { answer } from '../platform/bus'
import { answers, registerGrants } from './actions'
import { prepareBadge } from './badge'
import { registerExtensionNews } from './bisect/notice'
import { handsMoved, registerBisect } from './bisect/recover'
import { registerCapture } from './capture'
import { registerTabs } from './tabs'
import { registerTimers, resume } from './timers'

// All of it synchronously: a listener that is registered later misses the event that woke the worker.
registerCapture()
registerTabs()
registerTimers()
registerGrants()
answer(answers)
registerExtensionNews(handsMoved)
registerBisect()
prepareBadge()
resume()
