<?php
// The whole configuration. Every host is the same site.
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@ROOT@/db/socket');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_CONTENT_DIR', '@ROOT@/content');
define('WHY401_FLAGS', '@ROOT@/flags/');

// Nothing leaves this machine, and nothing happens by itself.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_AUTO_UPDATE_CORE', false);
define('DISABLE_WP_CRON', true);
define('DISALLOW_FILE_MODS', true);

define('WHY401_HOST', explode(':', $_SERVER['HTTP_HOST'])[0]);
// Application passwords are for https, or for a site on one's own machine.
$away = file_exists(WHY401_FLAGS . WHY401_HOST . '.away');
define('WP_ENVIRONMENT_TYPE', $away ? 'production' : 'local');

foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define($use . '_KEY', '@SECRET@' . $use);
    define($use . '_SALT', '@SECRET@' . $use . 'salt');
}
require_once ABSPATH . 'wp-settings.php';
