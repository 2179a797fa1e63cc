import { browser } from './browser'

/** Wakes the background at `at` (epoch ms), or 30 s from now where that is sooner: browsers allow no shorter wait. */
export function wakeAt(name: string, at: number): void {
  void browser.alarms.create(name, { when: at })
}

export function onWake(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name))
}
