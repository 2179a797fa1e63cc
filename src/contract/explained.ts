import type { Diagnosis, Incident } from './incident'

/** One diagnosed incident, as `explain` prints it and as a report would. */
export interface Explained {
  readonly incident: Incident
  readonly diagnosis: Diagnosis
}
