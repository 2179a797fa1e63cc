/** Keyed, truncated digest of a value: equal digests mean equal values, within one browser session. */
export type Digest = string

export interface TokenFacts {
  readonly form: 'jwt' | 'jwe' | 'opaque'
  readonly alg?: string
  readonly typ?: string
  /** Epoch ms, of the claims `exp`, `nbf`, `iat`. */
  readonly exp?: number
  readonly nbf?: number
  readonly iat?: number
  /** Host of the issuer (or its text where it is no URL, scrubbed) and audiences (scrubbed). */
  readonly iss?: string
  readonly aud?: readonly string[]
  /** Why a value that has a JWT's look does not read as one. */
  readonly fault?: 'parts' | 'base64' | 'json'
}

/** What identifies the sender, reduced. */
export interface Credentials {
  readonly from: 'authorization' | 'header' | 'query' | 'user-info'
  /** Header or parameter name in lower case. */
  readonly name: string
  /** Scheme in lower case, for Authorization. */
  readonly scheme?: string
  /** Length of what follows the scheme. */
  readonly length: number
  readonly digest: Digest
  readonly token?: TokenFacts
  /** Something visibly wrong with the value, without telling it. */
  readonly oddity?: 'empty' | 'placeholder' | 'scheme-twice' | 'quoted' | 'no-scheme' | 'not-base64' | 'white-space'
  /** NTLM: the sender only says hello and has proved nothing yet (MS-NLMP 2.2.1.1). */
  readonly hello?: true
  /** Basic only: what the pair looks like. */
  readonly pair?: { readonly user: boolean; readonly password: boolean; readonly ascii: boolean }
}
