import { expect } from '@playwright/test'
import type { StepState } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'
import type { Tab } from './driver'
import { often } from './until'

/** The step's element in the popup. */
export function stepIn<P>(popup: { locator(selector: string): P }, step: StepId): P {
  const [remedy, part] = step.split('/')
  return popup.locator(`[data-remedy="${remedy}"]${part ? `[data-part="${part}"]` : ':not([data-part])'}`)
}

/** Clicks the step's main action, its first button. */
export async function takeStep(popup: Tab, step: StepId): Promise<void> {
  await mainAction(popup, step).click()
}

export function mainAction(popup: Tab, step: StepId) {
  return stepIn(popup, step).locator('button').first()
}

export async function expectStep(popup: Tab, step: StepId, state: StepState): Promise<void> {
  const read = () => stepIn(popup, step).getAttribute('data-step')
  await expect.poll(read, { ...often, message: step, timeout: 30_000 }).toBe(state)
}

export async function expectFixed(popup: Tab, step: StepId, timeout = 30_000): Promise<void> {
  const read = () => popup.locator('main').getAttribute('data-state')
  await expect.poll(read, { ...often, message: 'state of the popup', timeout }).toBe('fixed')
  await expectStep(popup, step, 'fixed')
}
