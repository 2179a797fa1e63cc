import { browser } from './browser'

/** Calls back when the browser, or this extension, has just been started, installed or updated. Top level only. */
export function onStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener)
  browser.runtime.onInstalled.addListener(listener)
}

/**
 * Calls back when an update of this extension waits to be installed. Firefox leaves the moment to who listens; Chromium
 * installs it when the worker rests. Top level only.
 */
export function onUpdateWaiting(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => listener())
}

/** Installs the update that waits: everything of this extension starts anew. */
export function installUpdate(): void {
  browser.runtime.reload()
}
