import { browser } from '../../../src/platform/browser'
import type { Order, Report } from './orders'

/**
 * Obeys the bench without a debugger: one that is attached is told of every request, as a listener is.
 * The order is fetched and the report sent outside the time that is measured.
 */
async function drive(bench: string): Promise<void> {
  const tab = await browser.tabs.create({ url: 'about:blank', active: true })
  let report: Report = { events: {}, seen: [] }
  for (;;) {
    const answer = await fetch(`${bench}/order`, { method: 'POST', body: JSON.stringify(report) })
    const order = (await answer.json()) as Order
    if (order.open) await browser.tabs.update(tab.id, { url: order.open })
    report = (await browser.runtime.sendMessage(order)) as Report
  }
}

void drive(document.documentElement.dataset['bench'] ?? '')
