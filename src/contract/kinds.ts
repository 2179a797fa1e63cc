/** page: top-level navigation. frame: embedded page. call: fetch or XHR. part: script, style, image … of a page. */
export type ExchangeKind = 'page' | 'frame' | 'call' | 'preflight' | 'part'

/** Where an IP address is (RFC 6890); those with another meaning (multicast, reserved, translated) are left out. */
export type Network = 'this-device' | 'local-network' | 'internet'
