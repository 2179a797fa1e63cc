import type { Remedy } from './remedy'
import { hostsOf } from './hosts'
import { hostsFile, placeOn } from './ways'

export const checkSecuritySoftware: Remedy = {
  id: 'check-security-software',
  steps: [
    {
      id: 'check-security-software',
      title: 'step_security_title',
      what: 'step_security_what',
      cost: 'step_security_cost',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: false,
      effort: 6,
      helps: { 'wrong-server': 0.25, 'network-blocked': 0.1, 'extension-conflict': 0.1 },
      tells({ evidence, device }) {
        const file = device && hostsFile(device)
        return [
          ...(evidence ? [{ say: { id: 'security_told_hosts', values: [{ list: hostsOf(evidence) }] } } as const] : []),
          ...(file ? [{ say: { id: 'security_told_file' }, copy: file } as const] : []),
          ...(device ? [placeOn('firewall', device)] : []),
        ]
      },
      points: ['guide_security_antivirus', 'guide_security_filter', 'guide_security_back'],
    },
  ],
}
