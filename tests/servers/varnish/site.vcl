vcl 4.1;
import std;

backend application { .host = "127.0.0.1"; .port = "@BACKEND@"; }

# A cache in front of a site with sessions that keeps refusals, too.
sub vcl_recv {
  if (req.http.host ~ "^cached-" && req.url ~ "^/orders/" && !std.file_exists("@ROOT@/mended")) {
    return (hash);
  }
  # What should be cached everywhere is asked for without cookies.
  if (req.http.host ~ "^bare-" && req.url ~ "^/orders/" && !std.file_exists("@ROOT@/mended")) {
    unset req.http.Cookie;
  }
  return (pass);
}
sub vcl_backend_response {
  if (beresp.status == 401) {
    set beresp.ttl = 120s;
    set beresp.uncacheable = false;
    return (deliver);
  }
}
# Else a browser takes what worked before from its own cache.
sub vcl_deliver {
  if (resp.status == 200) {
    set resp.http.Cache-Control = "no-store";
  }
}
