<?php
// Else WordPress takes the configuration that lies beside its own files: Debian's.
define('ABSPATH', '@ROOT@/site/');
