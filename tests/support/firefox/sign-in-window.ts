import type { Login } from '../../sites/site'
import { until } from '../until'
import type { LaunchedFirefox } from './launch'

type Window = Pick<LaunchedFirefox, 'inChrome'>

/**
 * The first sign-in window that is open, of whatever tab; not one that was, and takes its time to go. Its buttons are
 * there before it listens to them: a click on "Sign in" that comes too early closes it without an answer.
 */
const dialog = `
  const dialogs = gBrowser.browsers.flatMap((each) => gBrowser.getTabDialogBox(each).getTabDialogManager()._dialogs)
  const dialog = dialogs.map((each) => each._frame.contentDocument?.getElementById('commonDialog')).find((each) => each && !each.isDone)
  const within = dialog?.ownerDocument
  within?.defaultView.Dialog?.initialFocusPromise.then(() => (dialog.listens = true))
  if (!dialog?.listens) return false`

const done = 'dialog.isDone = true'

const inDialog = ({ inChrome }: Window, act: string) => inChrome<boolean>(`(() => {${dialog}\n${act}\nreturn true})()`)

/** Whether Firefox asks for something in its own window. */
export function asks(window: Window): Promise<boolean> {
  return inDialog(window, '')
}

/** Waits until Firefox asks, and closes its window without an answer: one that is just opening may miss a click. */
export async function cancel(window: Window): Promise<void> {
  await until('the sign-in window', () => asks(window))
  await until('it is closed', async () => !(await inDialog(window, `dialog.getButton('cancel').click()`)))
}

/** Waits until Firefox asks, and answers. */
export async function answer(window: Window, { user, password }: Login): Promise<void> {
  const type = (field: string, text: string) => `within.getElementById('${field}').value = ${JSON.stringify(text)}`
  const act = [
    done,
    type('loginTextbox', user),
    type('password1Textbox', password),
    `dialog.getButton('accept').click()`,
  ]
  await until('the sign-in window', () => inDialog(window, act.join('\n')))
}
