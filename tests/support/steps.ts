import { expect, type Locator, type Page } from '@playwright/test'
import type { StepState } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'

/** The step's element in the popup. */
export function stepIn(popup: Page, step: StepId): Locator {
  const [remedy, part] = step.split('/')
  return popup.locator(`[data-remedy="${remedy}"]${part ? `[data-part="${part}"]` : ':not([data-part])'}`)
}

/** Clicks the step's main action, its first button. */
export async function takeStep(popup: Page, step: StepId): Promise<void> {
  await stepIn(popup, step).getByRole('button').first().click()
}

export async function expectStep(popup: Page, step: StepId, state: StepState): Promise<void> {
  await expect(stepIn(popup, step)).toHaveAttribute('data-step', state, { timeout: 15_000 })
}

export async function expectFixed(popup: Page, step: StepId): Promise<void> {
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'fixed', { timeout: 15_000 })
  await expectStep(popup, step, 'fixed')
}
