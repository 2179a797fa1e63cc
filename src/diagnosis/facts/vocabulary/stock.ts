/** Sentences that server software puts into every 401: they name all causes at once and so tell none. */
export const stock = [
  // Apache; Werkzeug, and with it Flask, has it in other words.
  /(?:the|this) server could not verify that you are authorized to access the (?:document|url) requested/gi,
  /(?:either you|you either) supplied the wrong credentials \(e\.g\.,? (?:a )?bad password\),? or your browser does(?:n'?t| not) understand how to supply the credentials required/gi,
  /the request has not been applied (to the target resource )?because it lacks valid authentication credentials for (the target|that) resource/gi,
  /you do not have permission to view this directory or page( using the credentials that you supplied)?( due to the access control list[^.]*)?/gi,
  /access is denied due to invalid credentials/gi,
  // Tomcat's manager explains its whole configuration to whoever is refused.
  /if you have not changed any configuration files, please examine the file[\s\S]*$/gi,
  /if the request already included authorization credentials[^.]*\./gi,
  /the request requires (user|http) authentication/gi,
  /(http (error|status) )?401\s*[-–—:.]*\s*(un ?authori[sz]ed|authorization required)/gi,
  /you are not authorized to (view|access) this (page|resource|document)/gi,
]
