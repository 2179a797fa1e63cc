import { type Station, stations } from '../contract/causes'

export interface StationView {
  readonly station: Station
  readonly state: 'passed' | 'broken' | 'beyond'
}

/** How far a request got that is refused at this station. */
export function journeyTo(broken: Station): StationView[] {
  const at = stations.indexOf(broken)
  return stations.map((station, index) => ({
    station,
    state: index < at ? 'passed' : index === at ? 'broken' : 'beyond',
  }))
}
