/** Sentences that server software puts into every 401: they name all causes at once and so tell none. */
export const stock = [
  // Apache; Werkzeug, and with it Flask, has it in other words.
  /(?:the|this) server could not verify that you are authori[sz]ed to access the (?:document|url) requested/gi,
  /(?:either you|you either) supplied the wrong credentials \(e\.g\.,? (?:a )?bad password\),? or your browser does(?:n'?t| not) understand how to supply the credentials required/gi,
  /the (client )?request has not been (applied|completed) (to the target resource )?because it lacks valid authentication credentials for (the target|the requested|that) resource/gi,
  /you do not have permission to view this directory or page( using the credentials that you supplied)?( due to the access control list[^.]*)?/gi,
  /access is denied due to invalid credentials/gi,
  // Tomcat's manager explains its whole configuration to whoever is refused.
  /if you have not changed any configuration files, please examine the file[\s\S]*$/gi,
  /if the request already included authori[sz]ation credentials[^.]*\./gi,
  /th(e|is) request requires (user|http) authentication/gi,
  // RFC 2616 10.4.2, which some servers print whole.
  /the (response must include a www-authenticate header field|client may repeat the request with a suitable authori[sz]ation header field)[^.]*\./gi,
  /if the 401 response contains the same challenge as the prior response[^.]*\./gi,
  // Python's http.server and what is built on it; boa, in cameras and routers; NETGEAR's.
  /no permission -- see authorization schemes/gi,
  /your client does not have permission to get url \S+ from this server/gi,
  /(access to this resource is denied[,;.]? *)?your client has not supplied the correct authentication/gi,
  /(http (error|status) )?401\s*[-–—:.]*\s*(un ?authori[sz]ed|authori[sz]ation required)/gi,
  /you are not authori[sz]ed to (view|access) this (page|resource|document)/gi,
]
